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
            "« L’accueil des jeunes, a rappelé mardi la présidente du département, Claude Vernet, est notre "
            "priorité. »\n"
        ),
        [
            ("Je viens d’arriver, je ne connais personne", "Yasmine"),
            ("On en voit dix par soir", "Jean-Louis"),
            ("L’hiver, c’est le double", "Monique Aubert"),
            ("la peur au ventre", None),
            ("Venez donc un soir !", "la retraitée"),
            (
                "L’accueil des jeunes, a rappelé mardi la présidente du département, Claude Vernet, est notre priorité.",
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
            "«La acogida de los jóvenes —recordó el martes la presidenta de la Diputación, Claudia Vera— es "
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
                "La acogida de los jóvenes —recordó el martes la presidenta de la Diputación, Claudia Vera— es nuestra prioridad",
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
]


@pytest.mark.parametrize(("language", "text", "found"), _ARTICLES)
def test_an_article(language: str, text: str, found: list[tuple[str, str | None]]) -> None:
    assert said(text, language) == found
