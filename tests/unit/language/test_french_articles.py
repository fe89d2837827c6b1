"""Whole French articles: who says each quote when several people take turns."""

from __future__ import annotations

import pytest

from .reading import said

_ARTICLES = [
    (
        (
            "L’usine de Marsac ne rouvrira pas. La nouvelle est tombée mercredi soir, lors d’un comité "
            "social « particulièrement houleux », selon plusieurs participants. « On nous a annoncé ça entre"
            " deux portes », s’étrangle Fabrice Morel, entré à l’usine en 1998.\n"
            "À la direction, on assure avoir « tout tenté ». « Le marché s’est effondré », justifie Hélène "
            "Cazal, la directrice du site. Elle évoque une baisse de 40 % des commandes et parle d’« un choc"
            " sans précédent ».\n"
            "Le maire (divers gauche) de Marsac, Alain Dubreuil, n’y croit pas. « C’est cousu de fil blanc "
            "», lâche-t-il. « Ils veulent délocaliser. »\n"
            "Pour l’intersyndicale, la bataille ne fait que commencer. « On ira devant les juges », promet "
            "son porte-parole.\n"
            "Sollicité, le ministère de l’Industrie rappelle que « l’État n’est pas actionnaire ». « Nous "
            "serons vigilants », ajoute toutefois l’entourage du ministre.\n"
        ),
        [
            ("particulièrement houleux", "plusieurs participants"),
            ("On nous a annoncé ça entre deux portes", "Fabrice Morel"),
            ("tout tenté", "on"),
            ("Le marché s’est effondré", "Hélène Cazal"),
            ("un choc sans précédent", "Hélène Cazal"),
            ("C’est cousu de fil blanc", "Alain Dubreuil"),
            ("Ils veulent délocaliser.", "Alain Dubreuil"),
            ("On ira devant les juges", "son porte-parole"),
            ("l’État n’est pas actionnaire", "le ministère de l’Industrie"),
            ("Nous serons vigilants", "l’entourage du ministre"),
        ],
    ),
    (
        (
            "Elle a 19 ans, un sac trop lourd et un sourire timide. « Je viens d’arriver, je ne connais "
            "personne », confie Yasmine. Devant la gare, deux bénévoles distribuent du café.\n"
            "« On en voit dix par soir », compte Jean-Louis, retraité de la poste. « L’hiver, c’est le "
            "double », complète sa voisine, Monique Aubert. Tous deux racontent la même chose : des nuits "
            "dehors, « la peur au ventre ».\n"
            "La préfecture, elle, se défend. Un mensonge, selon Monique Aubert. « Venez donc un soir ! », "
            "lance la retraitée.\n"
            "« L’accueil des jeunes, a rappelé mardi la présidente du département, Claude Vernet, est vital."
            " »\n"
        ),
        [
            ("Je viens d’arriver, je ne connais personne", "Yasmine"),
            ("On en voit dix par soir", "Jean-Louis"),
            ("L’hiver, c’est le double", "Monique Aubert"),
            ("la peur au ventre", None),
            ("Venez donc un soir !", "la retraitée"),
            (
                "L’accueil des jeunes, a rappelé mardi la présidente du département, Claude Vernet, est vital.",
                "Claude Vernet",
            ),
        ],
    ),
    (
        (
            "L’Olympique de Brelan s’est incliné (2-1) samedi. « On a manqué de tout », a reconnu son "
            "entraîneur, Didier Lamour. « Il faudra une réaction dès mardi », a poursuivi le technicien, "
            "très agacé par l’arbitrage.\n"
            "« Je ne parle jamais des arbitres, mais là… », a soufflé l’attaquant Théo Brun. Avant de "
            "glisser, un brin amer : « Les images parlent d’elles-mêmes. »\n"
            "En face, Marc Sorel avait le sourire. « On savait qu’ils seraient fatigués », a expliqué le "
            "coach adverse.\n"
        ),
        [
            ("On a manqué de tout", "Didier Lamour"),
            ("Il faudra une réaction dès mardi", "le technicien"),
            ("Je ne parle jamais des arbitres, mais là…", "Théo Brun"),
            ("Les images parlent d’elles-mêmes.", "Théo Brun"),
            ("On savait qu’ils seraient fatigués", "le coach adverse"),
        ],
    ),
    (
        (
            "Incendie à Kerlan. Deux maisons ont été détruites dans la nuit de vendredi à samedi, rue des "
            "Ormes. Aucun blessé n’est à déplorer. « Tout est allé très vite », rapporte un voisin, réveillé"
            " par les crépitements. Il a aussitôt donné l’alerte.\n"
            "Une quarantaine de pompiers sont intervenus. « Le vent n’a pas aidé », souligne le lieutenant "
            "Erwan Le Bihan, qui dirigeait les opérations. Selon lui, le feu serait parti « d’une cheminée "
            "mal ramonée ».\n"
            "Sur place, la maire, Nolwenn Jézéquel, a tenu à saluer « le courage des sauveteurs ». « Les "
            "sinistrés seront relogés dès ce soir », a-t-elle assuré. Une collecte est organisée à la salle "
            "des fêtes. « Déjà trois cents euros ! », se félicite Annick, bénévole au Secours des gens.\n"
        ),
        [
            ("Tout est allé très vite", "un voisin"),
            ("Le vent n’a pas aidé", "Erwan Le Bihan"),
            ("d’une cheminée mal ramonée", "Erwan Le Bihan"),
            ("le courage des sauveteurs", "Nolwenn Jézéquel"),
            ("Les sinistrés seront relogés dès ce soir", "Nolwenn Jézéquel"),
            ("Déjà trois cents euros !", "Annick"),
        ],
    ),
    (
        (
            "Devant les sénateurs, mercredi 5 juin, Camille Baron a plaidé pour une loi sur les données de "
            "santé. La secrétaire d’État au numérique redoute « un pillage organisé ».\n"
            "« Vous agitez des peurs », lui a répondu le sénateur (Union du centre) Philippe Gaillard. "
            "Celui-ci dénonce depuis des mois « une inflation de textes ». La rapporteure, Aminata Sow, a "
            "rappelé que le texte avait été « réclamé par les médecins eux-mêmes ».\n"
            "Le Conseil national du numérique avait émis des réserves. Son président, Henri Costes, y voit «"
            " un recul ».\n"
            "« Nous amenderons », promet-on au groupe Union du centre. « Et nous voterons contre si besoin "
            "», prévient M. Gaillard.\n"
        ),
        [
            ("un pillage organisé", "La secrétaire d’État au numérique"),
            ("Vous agitez des peurs", "Philippe Gaillard"),
            ("une inflation de textes", "Philippe Gaillard"),
            ("réclamé par les médecins eux-mêmes", "Aminata Sow"),
            ("un recul", "Henri Costes"),
            ("Nous amenderons", "on"),
            ("Et nous voterons contre si besoin", "Philippe Gaillard"),
        ],
    ),
    (
        (
            "Le couperet est tombé. Sept ans de réclusion pour Kevin D., reconnu coupable d’avoir mis le feu"
            " au gymnase. « Il n’a jamais eu un mot pour les victimes », regrette Me Aude Perrot, qui défend"
            " la commune.\n"
            "À la barre, l’accusé avait pourtant bredouillé des excuses. « Je pense à eux tous les jours », "
            "avait-il murmuré, tête basse. L’avocat général, Yves Castel, n’y avait vu que « du calcul ».\n"
            "« C’est lourd, mais c’est juste », réagit la mère d’une élève. « On va enfin pouvoir tourner la"
            " page », espère de son côté Mounir, le gardien du gymnase. La défense, elle, fera appel. « "
            "Cette peine est une aberration », tonne Me Luc Darmon.\n"
        ),
        [
            ("Il n’a jamais eu un mot pour les victimes", "Aude Perrot"),
            ("Je pense à eux tous les jours", "Kevin D"),
            ("du calcul", "Yves Castel"),
            ("C’est lourd, mais c’est juste", "la mère d’une élève"),
            ("On va enfin pouvoir tourner la page", "Mounir"),
            ("Cette peine est une aberration", "Luc Darmon"),
        ],
    ),
    (
        (
            "Le tramway de Valbourg attendra. Lundi soir, le conseil municipal a repoussé le vote d’un an. «"
            " Nous avons besoin d’une étude sérieuse », a défendu le maire, Franck Tessier, sous les huées "
            "du public. L’opposition crie au « déni de démocratie ».\n"
            "« Vous enterrez le projet en silence ! » a lancé Maud Carlier, cheffe de file des écologistes. "
            "« C’est faux », lui a rétorqué l’édile. Et d’assurer : « Le tramway se fera. »\n"
            "Dans les rues de la vieille ville, les commerçants sont partagés. « Trois ans de travaux, c’est"
            " notre mort assurée », redoute Samir, fleuriste. Sa voisine libraire n’est pas de cet avis.\n"
            "Le collectif Rails pour tous, qui réclame le tramway depuis dix ans, dénonce « un coup de "
            "poignard ». « On ira au tribunal administratif s’il le faut », menace sa présidente, Odette "
            "Klein.\n"
        ),
        [
            ("Nous avons besoin d’une étude sérieuse", "Franck Tessier"),
            ("déni de démocratie", "L’opposition"),
            ("Vous enterrez le projet en silence !", "Maud Carlier"),
            ("C’est faux", "l’édile"),
            ("Le tramway se fera.", "l’édile"),
            ("Trois ans de travaux, c’est notre mort assurée", "Samir"),
            ("un coup de poignard", "Rails"),
            ("On ira au tribunal administratif s’il le faut", "Odette Klein"),
        ],
    ),
    (
        (
            "QUÉBEC — La ministre de l’Éducation, Josée Lapointe, a reconnu mardi que le réseau scolaire "
            "était « à bout de souffle ». « On va investir 200 millions », a-t-elle promis en point de "
            "presse.\n"
            "Une annonce accueillie froidement. « C’est une goutte d’eau dans l’océan », a réagi par voie de"
            " communiqué la Fédération des enseignants. Son président, Luc Gagnon, s’est montré cinglant. « "
            "La ministre découvre le problème », a-t-il ironisé.\n"
            "« Les parents, a pour sa part indiqué Mélanie Roy, n’en peuvent plus. »\n"
            "Le Parti du centre a demandé « un électrochoc ». Selon son porte-parole, Étienne Boisvert, « "
            "chaque mois compte ».\n"
        ),
        [
            ("à bout de souffle", "Josée Lapointe"),
            ("On va investir 200 millions", "Josée Lapointe"),
            ("C’est une goutte d’eau dans l’océan", "la Fédération des enseignants"),
            ("La ministre découvre le problème", "Luc Gagnon"),
            ("Les parents, a pour sa part indiqué Mélanie Roy, n’en peuvent plus.", "Mélanie Roy"),
            ("un électrochoc", "Le Parti du centre"),
            ("chaque mois compte", "Étienne Boisvert"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "found"), _ARTICLES)
def test_a_french_article(text: str, found: list[tuple[str, str | None]]) -> None:
    assert said(text, "fr") == found
