"""French, in the styles of its newspapers: inversion, cues inside the marks, sources, titles and particles."""

from __future__ import annotations

import pytest

from .reading import cued, names, read, said


@pytest.mark.parametrize(
    ("text", "quote", "speaker", "cue"),
    [
        # The verb before its subject.
        ("« Le plan est trop cher », a déclaré Claire Vasseur.", "Le plan est trop cher", "Claire Vasseur", "déclaré"),
        ("« Le plan est trop cher », estime Claire Vasseur, maire de Brelan.", None, "Claire Vasseur", "estime"),
        ("« Le plan est trop cher », a-t-il dit lundi.", None, "il", "dit"),
        ("« Le plan est trop cher », explique-t-elle.", None, "elle", "explique"),
        ("« Le plan est trop cher », juge de son côté Jean de La Tour.", None, "Jean de La Tour", "juge"),
        ("« Le plan est trop cher », déplorait mardi Mgr Antoine Perrin.", None, "Antoine Perrin", "déplorait"),
        (
            "« Le plan est trop cher », indique la préfecture dans un communiqué.",
            "Le plan est trop cher",
            "la préfecture",
            "indique",
        ),
        ("« C’est une honte », s’indigne M. Roux.", "C’est une honte", "Roux", "indigne"),
        ("« C’est une honte », s’est indigné M. Roux.", "C’est une honte", "Roux", "indigné"),
        ("« C’est une honte », lâche un marin du port.", "C’est une honte", "un marin du port", "lâche"),
        ("« C’est une honte », tonne le syndicat des pilotes.", None, "le syndicat des pilotes", "tonne"),
        ("« C’est une honte ! », s’est exclamée la cheffe de l’équipe, Inès Calvet.", None, "Inès Calvet", "exclamée"),
        ("« Pourquoi maintenant ? », s’interroge Inès Calvet.", "Pourquoi maintenant ?", "Inès Calvet", "interroge"),
        ("« Pourquoi maintenant ? » interroge Inès Calvet.", "Pourquoi maintenant ?", "Inès Calvet", "interroge"),
        (
            "« Je n’ai rien à cacher », a confié le ministre de la pêche, Yann Le Goff, à la radio.",
            "Je n’ai rien à cacher",
            "Yann Le Goff",
            "confié",
        ),
        ("« On a eu peur », raconte Lucie, 34 ans, qui habite en face.", "On a eu peur", "Lucie", "raconte"),
        ("« On a eu peur », raconte Lucie Amar, 34 ans.", "On a eu peur", "Lucie Amar", "raconte"),
        (
            "« On a eu peur », se souvient l’ancienne maire de Brelan, Odile Marchand.",
            None,
            "Odile Marchand",
            "souvient",
        ),
        ("« Ils ont menti », accuse l’avocat de la famille, Me Luc Darmon.", "Ils ont menti", "Luc Darmon", "accuse"),
        ("« Une faute grave », a dénoncé sur X le député Marc d’Aubrac.", None, "Marc d’Aubrac", "dénoncé"),
        ("« Un port sans bruit, c’est possible », veut croire Claire Vasseur.", None, "Claire Vasseur", "croire"),
        ('"Nous ne partirons pas", a prévenu Inès Calvet.', "Nous ne partirons pas", "Inès Calvet", "prévenu"),
        ("“Nous ne partirons pas”, dit Inès Calvet.", "Nous ne partirons pas", "Inès Calvet", "dit"),
        ("« Nous ne partirons pas », ont averti les pilotes.", "Nous ne partirons pas", "les pilotes", "averti"),
        ("Ils ont « toutes les raisons d’être en colère », reconnaît M. Roux.", None, "Roux", "reconnaît"),
        (
            "« Il faut cesser », a lancé, lundi 3 mai, sur France Inter, le chef (PSB) de la région, Jean de La Tour.",
            "Il faut cesser",
            "Jean de La Tour",
            "lancé",
        ),
        ("« Faux », balaie l’entourage du ministre.", "Faux", "l’entourage du ministre", "balaie"),
        # The verb after its subject, and what stands before the words.
        ("Claire Vasseur : « Il est temps de partir. »", "Il est temps de partir.", "Claire Vasseur", None),
        ("Claire Vasseur, elle : « Jamais ! »", "Jamais !", "Claire Vasseur", None),
        ("Odile Marchand se souvient : « On a eu peur. »", "On a eu peur.", "Odile Marchand", "souvient"),
        ("Me Luc Darmon a plaidé : « Ils ont menti. »", "Ils ont menti.", "Luc Darmon", "plaidé"),
        ("Et Inès Calvet d’ajouter : « Nous ne partirons pas. »", None, "Inès Calvet", "ajouter"),
        ("Paul Roux l’a répété lundi : « Nous verrons bien demain. »", None, "Paul Roux", "répété"),
        ("Le maire, Paul Roux, a assuré que « tout serait prêt pour l’hiver ».", None, "Paul Roux", "assuré"),
        ("La préfecture indique que « le pont restera fermé ».", "le pont restera fermé", "La préfecture", "indique"),
        ("Interrogé par la presse, Paul Roux a reconnu « une erreur de calcul ».", None, "Paul Roux", "reconnu"),
        ("Paul Roux s’est dit « très inquiet pour la suite ».", "très inquiet pour la suite", "Paul Roux", "dit"),
        ("Jean de La Tour juge le plan « beaucoup trop cher ».", "beaucoup trop cher", "Jean de La Tour", "juge"),
        ("Paul Roux, lui, dénonce « une faute politique grave ».", None, "Paul Roux", "dénonce"),
        ("Pour sa part, Paul Roux a affirmé n’avoir « jamais reçu ce courrier ».", None, "Paul Roux", "affirmé"),
        (
            "Dans un entretien au Courrier de Brelan, Claire Vasseur promet « un port sans bruit ».",
            "un port sans bruit",
            "Claire Vasseur",
            "promet",
        ),
        (
            "L’association Port Libre dénonce « un passage en force ».",
            "un passage en force",
            "Port Libre",
            "dénonce",
        ),
        (
            "Une source proche du dossier confie que « rien n’est tranché ».",
            None,
            "Une source proche du dossier",
            "confie",
        ),
        (
            "Réunis lundi devant la mairie, une centaine de dockers ont réclamé « des garanties écrites ».",
            "des garanties écrites",
            "une centaine de dockers",
            "réclamé",
        ),
        (
            "Le projet, qualifié de « coquille vide » par Paul Roux, sera voté.",
            "coquille vide",
            "Paul Roux",
            "qualifié",
        ),
        # Sources.
        ("Selon Claire Vasseur, le projet est « mort depuis longtemps ».", None, "Claire Vasseur", "Selon"),
        ("Le projet est « mort depuis longtemps », selon Mme Vasseur.", None, "Vasseur", "selon"),
        (
            "D’après le porte-parole du port, Yann Le Goff, les grues sont « en parfait état de marche ».",
            "en parfait état de marche",
            "Yann Le Goff",
            "D’après",
        ),
        ("Pour Claire Vasseur, « il est temps de partir ».", "il est temps de partir", "Claire Vasseur", "Pour"),
        ("À en croire Mme Vasseur, « tout est prêt pour l’hiver ».", None, "Vasseur", "À en croire"),
        ("Aux yeux de Paul Roux, c’est « une faute politique grave ».", None, "Paul Roux", "Aux yeux de"),
        ("Pour le chef de l’État, « rien n’est décidé à ce stade ».", None, "le chef de l’État", "Pour"),
        # The cue inside the marks.
        (
            "« Nous verrons bien, a répondu la ministre. Rien n’est décidé. »",
            "Nous verrons bien, a répondu la ministre. Rien n’est décidé.",
            "la ministre",
            "répondu",
        ),
        ("« Nous verrons, a-t-elle ajouté, mais rien n’est décidé. »", None, "elle", "ajouté"),
        ("« Les pilotes, a poursuivi M. Roux, ont raison. »", None, "Roux", "poursuivi"),
        (
            "« Nous ne partirons pas, prévient Inès Calvet, porte-parole du collectif. Jamais. »",
            None,
            "Inès Calvet",
            "prévient",
        ),
        ("« Jamais ! s’est écrié Paul Roux. Pas un seul jour. »", None, "Paul Roux", "écrié"),
    ],
)
def test_french_quotes(text: str, quote: str | None, speaker: str, cue: str | None) -> None:
    ((words, who, verb),) = cued(text, "fr")
    assert (who, verb) == (speaker, cue)
    assert quote in (None, words)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« On ne lâchera rien », a prévenu Sylvie Kergal, secrétaire générale du syndicat.", "Sylvie Kergal"),
        ("« On ne lâchera rien », préviennent les grévistes.", "les grévistes"),
        ("« On ne lâchera rien », jure un gréviste, la cinquantaine, devant le brasero.", "un gréviste"),
        ("Pour le député européen Bruno Salmon, « l’Europe regarde ailleurs ».", "Bruno Salmon"),
        (
            "« L’Europe regarde ailleurs », a regretté dimanche sur Radio Brelan l’eurodéputé Bruno Salmon.",
            "Bruno Salmon",
        ),
        ("Bruno Salmon, qui siège à la commission pêche, parle d’« abandon ».", "Bruno Salmon"),
        (
            "Le patron de l’entreprise, joint par téléphone, évoque « un simple malentendu ».",
            "Le patron de l’entreprise",
        ),
        ("« Un simple malentendu », évacue le patron.", "le patron"),
        ("« C’était la panique », témoigne Farida, la gérante du bar-tabac.", "Farida"),
        ("« C’était la panique », se rappelle Ahmed B., 28 ans, qui a tout filmé.", "Ahmed B"),
        ("Les riverains, eux, dénoncent « un scandale sanitaire ».", "Les riverains"),
        ("« Le pire est derrière nous », veut-il croire.", "il"),
        ("Le Premier ministre, Édouard Vallon, a promis « des mesures fortes » pour les éleveurs.", "Édouard Vallon"),
        (
            "À la tribune, la ministre de la Santé, Agnès Dorval, a fustigé « l’irresponsabilité » de la droite.",
            "Agnès Dorval",
        ),
        ("« Irresponsable », a tweeté Agnès Dorval.", "Agnès Dorval"),
        (
            "« Nous sommes en guerre contre le bruit », a martelé Agnès Dorval lors d’une conférence de presse.",
            "Agnès Dorval",
        ),
        ("Agnès Dorval a martelé que le pays était « en guerre contre le bruit ».", "Agnès Dorval"),
        ("Comme le résume Agnès Dorval, « il faut choisir ses combats ».", "Agnès Dorval"),
        ("« Il faut choisir », comme le dit Agnès Dorval.", "Agnès Dorval"),
        ("Elle-même infirmière, Chloé Martin ne décolère pas : « On nous abandonne. »", "Chloé Martin"),
        ("« On nous abandonne », soupire cette infirmière de 42 ans.", "cette infirmière de 42 ans"),
        ("Le juge a estimé que les faits étaient « d’une exceptionnelle gravité ».", "Le juge"),
        ("Selon l’avocate du prévenu, Me Inès Haddad, son client « n’a jamais nié les faits ».", "Inès Haddad"),
        ("« Mon client n’a jamais nié », a plaidé Me Haddad.", "Haddad"),
        ("Me Haddad, avocate de la défense, a dénoncé « un procès bâclé ».", "Haddad"),
        ("Contacté par Le Courrier, l’intéressé dément « formellement ces accusations ».", "l’intéressé"),
        ("« C’est faux », rétorque l’intéressé, contacté par Le Courrier.", "l’intéressé"),
        ("Aux dires de son entourage, il serait « très affecté par cette affaire ».", "son entourage"),
        ("De l’avis de Paul Roux, « tout cela finira mal ».", "Paul Roux"),
        ("« Tout cela finira mal », pronostique l’ex-ministre Paul Roux, aujourd’hui retraité.", "Paul Roux"),
        ("Sur son compte Instagram, la chanteuse Lila Morel a remercié « tous ceux qui ont prié ».", "Lila Morel"),
        ("« Merci à tous », a écrit la chanteuse de 32 ans sur Instagram.", "la chanteuse de 32 ans"),
        ("L’entraîneur Didier Lamour ne cachait pas sa joie : « Les gars ont été énormes. »", "Didier Lamour"),
        ("« Les gars ont été énormes », savourait Didier Lamour après la rencontre.", "Didier Lamour"),
        ("Au micro de Radio Brelan, Didier Lamour a salué « un grand match ».", "Didier Lamour"),
        ("Un grand match, « le plus beau de l’année », selon le capitaine, Théo Brun.", "Théo Brun"),
        ("« Le plus beau de l’année », confirme son capitaine Théo Brun.", "Théo Brun"),
        ("Le pape a appelé à « ouvrir des couloirs humanitaires ».", "Le pape"),
        ("« Je pars la tête haute », a fait savoir Paul Roux dans une lettre aux salariés.", "Paul Roux"),
        ("« Ce n’est pas à nous de payer », s’emporte Gérard, agriculteur dans la Sarthe.", "Gérard"),
        ("Le gouvernement a jugé « inacceptables » ces violences.", "Le gouvernement"),
        ("Ces violences sont « inacceptables », a réagi le gouvernement.", "le gouvernement"),
        ("« Personne ne m’a prévenue, raconte Lucie Amar. J’étais seule. »", "Lucie Amar"),
        ("« Personne, insiste-t-elle, ne m’a prévenue. »", "elle"),
        ("« Quand j’ai vu la fumée, j’ai couru », explique Hugo, encore sous le choc.", "Hugo"),
        ("Et le maire de conclure : « On se reverra au tribunal. »", "le maire"),
        ("« On se reverra au tribunal », a conclu l’élue écologiste.", "l’élue écologiste"),
    ],
)
def test_french_speakers(text: str, speaker: str) -> None:
    assert {who for _, who in said(text, "fr")} == {speaker}


def test_a_pronoun_gets_the_name_of_the_person_before() -> None:
    text = "Inès Calvet a pris la parole. « Nous ne partirons pas », a-t-elle martelé."
    assert said(text, "fr") == [("Nous ne partirons pas", "Inès Calvet")]


def test_an_infinitive_that_tells_more_belongs_to_the_person_before() -> None:
    text = "Paul Roux n’a pas mâché ses mots : « Ce plan est mort-né. » Et d’ajouter : « Je ne le voterai pas. »"
    assert [who for _, who in said(text, "fr")] == ["Paul Roux", "Paul Roux"]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire promet « une semaine noire » pour la rentrée.",
        "Selon nos informations, un « plan B » existe pour le port.",
    ],
)
def test_a_purpose_and_the_papers_own_knowledge_are_no_sources(text: str) -> None:
    assert {who for _, who in said(text, "fr")} <= {"Le maire"}


def test_an_interview_names_the_paper_by_its_first_words_and_the_person_by_initials() -> None:
    text = "Le Courrier : Que demandez-vous ?\nInès Calvet : Des garanties.\nLe Courrier : Et alors ?\nI. C. : Rien."
    speakers = [who for _, who in said(text, "fr")]
    assert speakers[1::2] == ["Inès Calvet", "Inès Calvet"]
    assert all(who is not None and who.endswith("Courrier") for who in speakers[::2])


def test_the_parts_of_a_split_quotation_share_the_speaker() -> None:
    text = "« Le plan », affirme Claire Vasseur, « est mort depuis longtemps. »"
    assert {who for _, who in said(text, "fr")} == {"Claire Vasseur"}


def test_a_quotation_that_opens_a_paragraph_may_be_told_in_the_sentence_after() -> None:
    text = "« Il est temps d’agir. » Devant les députés, lundi, Claire Vasseur a plaidé pour une loi."
    (quote,) = read(text, "fr").quotes
    assert quote.speaker is not None and quote.speaker.name == "Claire Vasseur"
    assert quote.speaker.evidence.rule == "cue in the sentence after"


def test_the_surname_is_the_person_named_in_full_before() -> None:
    text = "Claire Vasseur est venue. « Le plan est mort », a dit Mme Vasseur."
    assert said(text, "fr") == [("Le plan est mort", "Claire Vasseur")]


@pytest.mark.parametrize("text", ["« Le plan est mort », souligne-t-on à la mairie.", "« Le plan est mort. »"])
def test_nobody_in_particular_is_no_speaker(text: str) -> None:
    assert [words for words, _ in said(text, "fr")] == [cued(text, "fr")[0][0]]
    assert cued(text, "fr")[0][1] in (None, "on")


@pytest.mark.parametrize(
    "text",
    [
        "Le film « La Nuit du port » sort mercredi.",
        "Son livre « Les Quais de Brelan » a reçu un prix.",
        "Le mot « quai » vient de loin.",
        "Le programme dit « de relance » est suspendu.",
        "Luc « le Grand » Darmon est arrivé.",
        "Les « gilets verts » ont défilé lundi.",
        "L’opération « Port propre » a commencé.",
        "La série « Sous la mer » revient en mai.",
        "Elle dirige le « pôle mer » de la région.",
    ],
)
def test_french_titles_terms_and_nicknames_are_no_quotes(text: str) -> None:
    assert said(text, "fr") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("« C’est une honte », a dit Brenn Odenac.", ["Brenn Odenac"]),
        ("M. Roux et Mme Vasseur sont venus.", ["Roux", "Vasseur"]),
        ("La maire de Brelan, Odile Marchand, a quitté la salle.", ["Odile Marchand"]),
        ("Le ministre Yann Le Goff était là.", ["Yann Le Goff"]),
        ("La députée Sarah d’Aubrac a voté contre.", ["Sarah d’Aubrac"]),
        ("Mgr Perrin a béni le port.", ["Perrin"]),
        ("Selon Jean de La Tour, tout va bien.", ["Jean de La Tour"]),
        ("Le porte-parole Karim Benzoua a démenti.", ["Karim Benzoua"]),
        ("Le discours du professeur Otmane Belkadi a plu.", ["Otmane Belkadi"]),
    ],
)
def test_french_people_are_known_by_a_cue_or_a_title(text: str, people: list[str]) -> None:
    assert names(text, "person", "fr") == people
