"""Whole French and Spanish articles: who says each quote when several people take turns."""

from __future__ import annotations

import pytest

from .reading import said

_ARTICLES = [
    (
        "fr",
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
        "fr",
        (
            "Elle a 19 ans, un sac trop lourd et un sourire timide. « Je viens d’arriver, je ne connais "
            "personne », confie Yasmine. Devant la gare, deux bénévoles distribuent du café.\n"
            "« On en voit dix par soir », compte Jean-Louis, retraité de la poste. « L’hiver, c’est le "
            "double », complète sa voisine, Monique Aubert. Tous deux racontent la même chose : des nuits "
            "dehors, « la peur au ventre ».\n"
            "La préfecture, elle, se défend. Un mensonge, selon Monique Aubert. « Venez donc un soir ! », "
            "lance la retraitée.\n"
            "« L’accueil des jeunes, a rappelé mardi la présidente du département, Claude Vernet, est vital. »\n"
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
        "fr",
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
        "es",
        (
            "La fábrica de Marsal no volverá a abrir. La noticia llegó el miércoles por la noche, en una "
            "reunión “muy tensa”, según varios asistentes. “Nos lo dijeron en el pasillo”, protesta Fabricio"
            " Moreno, que entró en la planta en 1998.\n"
            "Desde la dirección aseguran que lo han “intentado todo”. “El mercado se hundió”, justifica "
            "Elena Casal, directora de la planta. Casal habla de una caída del 40 % de los pedidos y de “un "
            "golpe sin precedentes”.\n"
            "El alcalde de Marsal, Alonso Duarte, no se lo cree. “Está cantado”, suelta. “Quieren llevarse "
            "la producción fuera”.\n"
            "Para el comité de empresa, la pelea acaba de empezar. “Iremos a los tribunales”, promete su "
            "portavoz.\n"
            "Preguntado por este periódico, el Ministerio de Industria recuerda que “el Estado no es "
            "accionista”. “Estaremos atentos”, añaden, no obstante, fuentes del departamento.\n"
        ),
        [
            ("muy tensa", "varios asistentes"),
            ("Nos lo dijeron en el pasillo", "Fabricio Moreno"),
            ("intentado todo", "la dirección"),
            ("El mercado se hundió", "Elena Casal"),
            ("un golpe sin precedentes", "Elena Casal"),
            ("Está cantado", "Alonso Duarte"),
            ("Quieren llevarse la producción fuera", "Alonso Duarte"),
            ("Iremos a los tribunales", "su portavoz"),
            ("el Estado no es accionista", "Ministerio de Industria"),
            ("Estaremos atentos", "fuentes del departamento"),
        ],
    ),
    (
        "es",
        (
            "Tiene 19 años, una mochila demasiado pesada y una sonrisa tímida. «Acabo de llegar, no conozco "
            "a nadie», confiesa Yasmín. Delante de la estación, dos voluntarios reparten café.\n"
            "«Vemos a diez cada noche», calcula Juan Luis, jubilado de Correos. «En invierno, el doble», "
            "completa su vecina, Mónica Alberti. Los dos cuentan lo mismo: noches al raso, «con el miedo en "
            "el cuerpo».\n"
            "La Delegación del Gobierno se defiende. «Ningún menor duerme en la calle», afirma en un correo."
            " Mentira, según Mónica Alberti. «¡Que vengan una noche!», reta la jubilada.\n"
            "«La acogida —recordó el martes la presidenta de la Diputación, Claudia Vera— es "
            "nuestra prioridad».\n"
        ),
        [
            ("Acabo de llegar, no conozco a nadie", "Yasmín"),
            ("Vemos a diez cada noche", "Juan Luis"),
            ("En invierno, el doble", "Mónica Alberti"),
            ("con el miedo en el cuerpo", None),
            ("Ningún menor duerme en la calle", "Delegación del Gobierno"),
            ("¡Que vengan una noche!", "la jubilada"),
            (
                "La acogida —recordó el martes la presidenta de la Diputación, Claudia Vera— es nuestra prioridad",
                "Claudia Vera",
            ),
        ],
    ),
    (
        "es",
        (
            'El Atlético Brelo cayó (2-1) el sábado. "Nos faltó de todo", admitió su entrenador, Diego '
            'Lamas. "Hay que reaccionar ya el martes", prosiguió el técnico, muy molesto con el arbitraje.\n'
            '"Nunca hablo de los árbitros, pero hoy...", resopló el delantero Teo Bravo. Y deslizó: "Las '
            'imágenes hablan solas".\n'
            'Enfrente, Marcos Soler sonreía. "Sabíamos que llegarían cansados", explicó el preparador rival.\n'
            '"Fue un partido durísimo", le dijo Bravo a Lamas al final.\n'
        ),
        [
            ("Nos faltó de todo", "Diego Lamas"),
            ("Hay que reaccionar ya el martes", "el técnico"),
            ("Nunca hablo de los árbitros, pero hoy...", "Teo Bravo"),
            ("Las imágenes hablan solas", "Teo Bravo"),
            ("Sabíamos que llegarían cansados", "el preparador rival"),
            ("Fue un partido durísimo", "Teo Bravo"),
        ],
    ),
    (
        "fr",
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
        "fr",
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
        "fr",
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
        "es",
        (
            "Incendio en Querlán. Dos casas quedaron destruidas en la noche del viernes al sábado en la "
            "calle Olmos. No hubo heridos. «Todo fue muy rápido», relata un vecino al que despertó el ruido."
            " Fue él quien dio el aviso.\n"
            "Acudieron unos cuarenta bomberos. «El viento no ayudó», subraya el teniente Ervigio Lebrón, que"
            " dirigió el operativo. Según él, el fuego empezó «en una chimenea mal limpiada».\n"
            "En el lugar, la alcaldesa, Nélida Yáñez, quiso destacar «el valor de los equipos de rescate». "
            "«Los afectados dormirán bajo techo esta noche», aseguró. Se ha organizado una colecta. «¡Ya van"
            " trescientos euros!», se felicita Anita, voluntaria de la parroquia.\n"
        ),
        [
            ("Todo fue muy rápido", "un vecino"),
            ("El viento no ayudó", "Ervigio Lebrón"),
            ("en una chimenea mal limpiada", "Ervigio Lebrón"),
            ("el valor de los equipos de rescate", "Nélida Yáñez"),
            ("Los afectados dormirán bajo techo esta noche", "Nélida Yáñez"),
            ("¡Ya van trescientos euros!", "Anita"),
        ],
    ),
    (
        "es",
        (
            "Ante los senadores, Camila Barón defendió ayer una ley sobre los datos de salud. La secretaria "
            "de Estado teme “un saqueo organizado”.\n"
            "“Agita usted miedos”, le respondió el senador Felipe Gallardo (Unión de Centro). Gallardo lleva"
            " meses denunciando “una inflación de textos”. La ponente, Aminata Sow, recordó que el texto "
            "había sido “reclamado por los propios médicos”.\n"
            "El Consejo Digital había expresado reservas. “La redacción actual perjudica a las "
            "asociaciones”, escribía en su dictamen del 2 de mayo. Su presidente, Enrique Costa, lo "
            "considera “un retroceso”.\n"
            "“Presentaremos enmiendas”, prometen en el grupo Unión de Centro. “Y votaremos en contra si hace"
            " falta”, avisa Gallardo.\n"
        ),
        [
            ("un saqueo organizado", "La secretaria de Estado"),
            ("Agita usted miedos", "Felipe Gallardo"),
            ("una inflación de textos", "Felipe Gallardo"),
            ("reclamado por los propios médicos", "Aminata Sow"),
            ("La redacción actual perjudica a las asociaciones", "Consejo Digital"),
            ("un retroceso", "Enrique Costa"),
            ("Presentaremos enmiendas", "Unión de Centro"),
            ("Y votaremos en contra si hace falta", "Felipe Gallardo"),
        ],
    ),
    (
        "es",
        (
            'Siete años de prisión para Kevin D., hallado culpable de incendiar el gimnasio. "Nunca tuvo una'
            ' palabra para las víctimas", lamentó la abogada Aída Perro, que representa al municipio.\n'
            'En el estrado, el acusado había balbuceado disculpas. "Pienso en ellos todos los días", había '
            'murmurado, cabizbajo. El fiscal, Iván Castel, solo vio "cálculo" en esas palabras.\n'
            '"Es dura, pero justa", opina la madre de una alumna. "Por fin podremos pasar página", espera '
            'por su parte Munir, el conserje del gimnasio. La defensa apelará. "Esta condena es una '
            'aberración", bramó el abogado Lucas Darma.\n'
            '"No me voy a callar", agregó. Y cerró: "Esto recién empieza".\n'
        ),
        [
            ("Nunca tuvo una palabra para las víctimas", "Aída Perro"),
            ("Pienso en ellos todos los días", "el acusado"),
            ("cálculo", "Iván Castel"),
            ("Es dura, pero justa", "la madre de una alumna"),
            ("Por fin podremos pasar página", "Munir"),
            ("Esta condena es una aberración", "Lucas Darma"),
            ("No me voy a callar", "Lucas Darma"),
            ("Esto recién empieza", "Lucas Darma"),
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "found"), _ARTICLES)
def test_an_article(language: str, text: str, found: list[tuple[str, str | None]]) -> None:
    assert said(text, language) == found
