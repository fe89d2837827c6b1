"""Whole Spanish articles: who says each quote when several people take turns."""

from __future__ import annotations

import pytest

from .reading import said

_ARTICLES = [
    (
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
        (
            "Tiene 19 años, una mochila demasiado pesada y una sonrisa tímida. «Acabo de llegar, no conozco "
            "a nadie», confiesa Yasmín. Delante de la estación, dos voluntarios reparten café.\n"
            "«Vemos a diez cada noche», calcula Juan Luis, jubilado de Correos. «En invierno, el doble», "
            "completa su vecina, Mónica Alberti. Los dos cuentan lo mismo: noches al raso, «con el miedo en "
            "el cuerpo».\n"
            "La Delegación del Gobierno se defiende. «Ningún menor duerme en la calle», afirma en un correo."
            " Mentira, según Mónica Alberti. «¡Que vengan una noche!», reta la jubilada.\n"
            "«La acogida —recordó el martes la presidenta de la Diputación, Claudia Vera— es nuestra "
            "prioridad».\n"
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
    (
        (
            "El tranvía de Valburgo tendrá que esperar. El pleno aplazó el lunes la votación un año. "
            "«Necesitamos un estudio serio», defendió el alcalde, Francisco Tejero, entre los abucheos del "
            "público. La oposición habla de «fraude a la ciudad».\n"
            "«¡Están enterrando el proyecto en silencio!», lanzó Maite Carrión, líder de los ecologistas. "
            "«Es falso», le replicó el regidor. Y garantizó: «El tranvía se hará».\n"
            "En las calles del casco viejo hay división. «Tres años de obras son nuestra muerte», teme "
            "Samir, florista. Su vecina librera no lo ve así. «Hay que vivir en el presente», sonríe.\n"
            "El colectivo Raíles Vivos, que reclama el tranvía desde hace diez años, denuncia «una "
            "puñalada». «Iremos al contencioso si hace falta», amenaza su presidenta, Odila Clemente.\n"
        ),
        [
            ("Necesitamos un estudio serio", "Francisco Tejero"),
            ("fraude a la ciudad", "La oposición"),
            ("¡Están enterrando el proyecto en silencio!", "Maite Carrión"),
            ("Es falso", "el regidor"),
            ("El tranvía se hará", "el regidor"),
            ("Tres años de obras son nuestra muerte", "Samir"),
            ("Hay que vivir en el presente", "Su vecina librera"),
            ("una puñalada", "Raíles Vivos"),
            ("Iremos al contencioso si hace falta", "Odila Clemente"),
        ],
    ),
    (
        (
            "Ciudad de Brelo.- La titular de Educación, Josefina Lapuente, admitió el martes que el sistema "
            'escolar está "al límite". "Vamos a invertir 200 millones", prometió en conferencia de prensa.\n'
            'El anuncio fue recibido con frialdad. "Es una gota en el océano", reaccionó en un comunicado la'
            ' Federación de Docentes. Su presidente, Lucio Galván, fue lapidario: "La ministra descubrió el '
            'problema".\n'
            '"Los padres ya no pueden más", indicó por su parte Melina Rey, de la unión de comités. "Hay que'
            ' actuar ya", insistió.\n'
            'El Partido del Centro pidió "un electrochoque". De acuerdo con su vocero, Esteban Boscoverde, '
            '"cada mes cuenta".\n'
            'En tanto, el gobernador Raúl Ibáñez aseguró, en declaraciones a Radio Sur, que "no habrá '
            'recortes".\n'
        ),
        [
            ("al límite", "Josefina Lapuente"),
            ("Vamos a invertir 200 millones", "Josefina Lapuente"),
            ("Es una gota en el océano", "Federación de Docentes"),
            ("La ministra descubrió el problema", "Lucio Galván"),
            ("Los padres ya no pueden más", "Melina Rey"),
            ("Hay que actuar ya", "Melina Rey"),
            ("un electrochoque", "Partido del Centro"),
            ("cada mes cuenta", "Esteban Boscoverde"),
            ("no habrá recortes", "Raúl Ibáñez"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "found"), _ARTICLES)
def test_a_spanish_article(text: str, found: list[tuple[str, str | None]]) -> None:
    assert said(text, "es") == found
