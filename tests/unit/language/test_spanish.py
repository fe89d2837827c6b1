"""Spanish, in the styles of its newspapers: inversion, subjects left out, sources, titles and particles."""

from __future__ import annotations

import pytest

from .reading import cued, names, said


@pytest.mark.parametrize(
    ("text", "quote", "speaker", "cue"),
    [
        # The verb before its subject.
        ("«Las noches son muy largas», dijo Clara Robles.", "Las noches son muy largas", "Clara Robles", "dijo"),
        ("“Las noches son largas”, ha dicho el alcalde, Pedro Salas.", None, "Pedro Salas", "dicho"),
        ('"Las noches son largas", aseguró ayer Clara Robles.', None, "Clara Robles", "aseguró"),
        ("«Es hora de marcharse», zanjó la ministra de Pesca, Ana Ruiz.", None, "Ana Ruiz", "zanjó"),
        ("“El puente seguirá cerrado”, informó el Ayuntamiento en un comunicado.", None, "Ayuntamiento", "informó"),
        ("El puente “seguirá cerrado hasta mayo”, informó el Ayuntamiento.", None, "Ayuntamiento", "informó"),
        ("“Nadie sabía nada”, se queja Pilar Ortega, vecina del barrio.", None, "Pilar Ortega", "queja"),
        ("“Nadie sabía nada”, lamenta la vecina Pilar Ortega.", None, "Pilar Ortega", "lamenta"),
        ("“Nadie sabía nada”, sostienen fuentes del ministerio.", None, "fuentes del ministerio", "sostienen"),
        (
            "“No habrá más obras”, prometió el presidente de la Junta, Juan de la Peña.",
            None,
            "Juan de la Peña",
            "prometió",
        ),
        ("“No habrá más obras”, dice D. Juan de la Peña.", "No habrá más obras", "Juan de la Peña", "dice"),
        ("“No habrá más obras”, recalcó la Sra. Del Valle.", "No habrá más obras", "Del Valle", "recalcó"),
        ("“Es un disparate”, escribió Zabala en su cuenta.", "Es un disparate", "Zabala", "escribió"),
        ("“Más tiempo, por favor”, pidió el abogado de la familia.", None, "el abogado de la familia", "pidió"),
        ("“Estamos preocupados”, reconoció a este diario Pedro Salas.", None, "Pedro Salas", "reconoció"),
        (
            "“Estamos preocupados”, ha asegurado este lunes en rueda de prensa la consejera de Salud, Marta Gil.",
            "Estamos preocupados",
            "Marta Gil",
            "asegurado",
        ),
        ("“¿Quién paga esto?”, se preguntó Pilar Ortega.", "¿Quién paga esto?", "Pilar Ortega", "preguntó"),
        ("“¡Basta ya!”, gritaron los manifestantes.", "¡Basta ya!", "los manifestantes", "gritaron"),
        ("Ha sido “un golpe muy duro”, confesó el entrenador, Luis Prado.", None, "Luis Prado", "confesó"),
        ("“Ha sido un golpe”, confesó Prado, que lleva diez años en el club.", None, "Prado", "confesó"),
        ("“La situación es crítica”, advirtió Sosa a Radio Sur.", None, "Sosa", "advirtió"),
        ("“La situación es crítica”, disparó el intendente de Brelo, Hugo Sosa.", None, "Hugo Sosa", "disparó"),
        ("“La situación es crítica”, subrayan desde el sindicato.", None, "el sindicato", "subrayan"),
        ("“Aquí no duerme nadie”, cuenta a sus 80 años doña Elvira Campos.", None, "Elvira Campos", "cuenta"),
        ("«Aquí no duerme nadie», apostilla él.", "Aquí no duerme nadie", "él", "apostilla"),
        # The verb after its subject, and what stands before the words.
        ("Clara Robles aseguró que “las noches son muy largas”.", None, "Clara Robles", "aseguró"),
        ("Pedro Salas explicó que «el puente seguirá cerrado».", None, "Pedro Salas", "explicó"),
        (
            "Pedro Salas, que dirige el puerto desde 2019, afirmó: “Nadie sabía nada”.",
            "Nadie sabía nada",
            "Pedro Salas",
            "afirmó",
        ),
        ("Ruiz, por su parte, calificó la medida de “error muy grave”.", "error muy grave", "Ruiz", "calificó"),
        ("Ayer, fuentes del ministerio admitieron “un error”.", None, "fuentes del ministerio", "admitieron"),
        ("Preguntado por las obras, Salas respondió: “No habrá más”.", "No habrá más", "Salas", "respondió"),
        (
            "La presidenta del club, D.ª María del Valle, agradeció “el apoyo de todos”.",
            None,
            "María del Valle",
            "agradeció",
        ),
        (
            "El líder de la oposición, Íñigo Zabala, tachó el plan de “disparate mayúsculo”.",
            None,
            "Íñigo Zabala",
            "tachó",
        ),
        ("Íñigo Zabala: “Es un disparate enorme”.", "Es un disparate enorme", "Íñigo Zabala", None),
        ("Íñigo Zabala fue claro: “Se acabó”.", "Se acabó", "Íñigo Zabala", None),
        ("En declaraciones a la radio, Zabala pidió “más tiempo para todos”.", None, "Zabala", "pidió"),
        ("El juez considera que hay “indicios suficientes de delito”.", None, "El juez", "considera"),
        ("Los vecinos denuncian “meses de ruido y polvo”.", "meses de ruido y polvo", "Los vecinos", "denuncian"),
        ("La fiscal sostiene que hubo “un plan para ocultar los datos”.", None, "La fiscal", "sostiene"),
        ("Pedro Salas se mostró “muy preocupado por la situación”.", None, "Pedro Salas", "mostró"),
        ("Marta Gil ha insistido en que “no hay motivo de alarma”.", None, "Marta Gil", "insistido"),
        (
            "El expresidente Carlos de Miguel dijo sentirse “traicionado por los suyos”.",
            None,
            "Carlos de Miguel",
            "dijo",
        ),
        ("El ministro del Interior, Raúl Mena, ha defendido que “la ley se cumple”.", None, "Raúl Mena", "defendido"),
        ("Mena dijo también que “la ley se cumple siempre”.", None, "Mena", "dijo"),
        ("Tal y como explicó Mena, “la ley se cumple siempre”.", None, "Mena", "explicó"),
        ("Una vecina que prefiere callar acusa al alcalde de “dejarlo pudrir todo”.", None, "Una vecina", "acusa"),
        ("Consultado por este diario, Sosa evitó responder: “No voy a entrar en esa”.", None, "Sosa", None),
        ("De la Peña, que lleva dos años en el cargo, defendió un plan “muy realista”.", None, "Peña", "defendió"),
        ("El jugador, autor de dos goles, celebró el triunfo: “Ha sido redondo”.", None, "El jugador", "celebró"),
        ("El plan ha sido calificado de “cáscara vacía” por la oposición.", None, "la oposición", "calificado"),
        # Sources.
        ("Según Clara Robles, “nadie sabía nada”.", "nadie sabía nada", "Clara Robles", "Según"),
        ("El plan es “un error muy grave”, según el portavoz del PSB.", None, "el portavoz del PSB", "según"),
        ("En palabras de Clara Robles, se trata de “un error muy grave”.", None, "Clara Robles", "En palabras de"),
        ("A juicio de Pedro Salas, es “un error muy grave”.", None, "Pedro Salas", "A juicio de"),
        ("Para Pedro Salas, “es hora de marcharse”.", "es hora de marcharse", "Pedro Salas", "Para"),
        ("De acuerdo con el portavoz, la obra es “segura para todos”.", None, "el portavoz", "De acuerdo con"),
        # The cue inside the marks.
        (
            "«No hay motivo de alarma —ha dicho Marta Gil—. Todo está bajo control».",
            "No hay motivo de alarma —ha dicho Marta Gil—. Todo está bajo control",
            "Marta Gil",
            "dicho",
        ),
    ],
)
def test_spanish_quotes(text: str, quote: str | None, speaker: str, cue: str | None) -> None:
    ((words, who, verb),) = cued(text, "es")
    assert (who, verb) == (speaker, cue)
    assert quote in (None, words)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No vamos a ceder”, advirtió Silvia Cano, secretaria general del sindicato.", "Silvia Cano"),
        ("“No vamos a ceder”, avisan los huelguistas.", "los huelguistas"),
        ("“No vamos a ceder”, promete un huelguista de unos cincuenta años.", "un huelguista de unos cincuenta años"),
        ("Para el eurodiputado Bruno Salinas, “Europa mira hacia otro lado”.", "Bruno Salinas"),
        (
            "“Europa mira hacia otro lado”, lamentó el domingo en la Radio Sur el eurodiputado Bruno Salinas.",
            "Bruno Salinas",
        ),
        ("Bruno Salinas, que preside la comisión, habla de “abandono”.", "Bruno Salinas"),
        (
            "El dueño de la empresa, contactado por teléfono, habla de “un simple malentendido”.",
            "El dueño de la empresa",
        ),
        ("“Fue el pánico”, relata Farida, la encargada del bar.", "Farida"),
        ("“Fue el pánico”, recuerda Ahmed B., de 28 años, que lo grabó todo.", "Ahmed B"),
        ("Los vecinos, en cambio, denuncian “un escándalo sanitario”.", "Los vecinos"),
        (
            "El presidente del Gobierno, Eduardo Vallés, ha prometido “medidas contundentes” para los ganaderos.",
            "Eduardo Vallés",
        ),
        (
            "Desde la tribuna, la ministra de Sanidad, Inés Dorado, cargó contra “la irresponsabilidad” de la derecha.",
            "Inés Dorado",
        ),
        ("“Irresponsable”, tuiteó Inés Dorado.", "Inés Dorado"),
        ("“Estamos en guerra contra el ruido”, repitió Inés Dorado durante una rueda de prensa.", "Inés Dorado"),
        ("Como resume Inés Dorado, “hay que elegir las batallas”.", "Inés Dorado"),
        ("“Nos abandonan”, suspira esta enfermera de 42 años.", "esta enfermera de 42 años"),
        ("“Nos abandonan”, alerta la ONG Mar Vivo en su informe anual.", "ONG Mar Vivo"),
        ("En su informe anual, la ONG Mar Vivo alerta de “un derrumbe silencioso”.", "ONG Mar Vivo"),
        ("El juez consideró que los hechos son “de una gravedad excepcional”.", "El juez"),
        ("Según la abogada del acusado, Irene Haddad, su cliente “nunca negó los hechos”.", "Irene Haddad"),
        ("La letrada alegó que su cliente “nunca negó los hechos”.", "La letrada"),
        ("Contactado por este diario, el aludido niega “rotundamente esas acusaciones”.", "el aludido"),
        ("“Es falso”, replica el aludido.", "el aludido"),
        ("A juicio del fiscal, hubo “un plan para engañar a todos”.", "fiscal"),
        ("En su cuenta de Instagram, la cantante Lila Morales agradeció “a todos los que rezaron”.", "Lila Morales"),
        ("“Gracias a todos”, escribió la cantante de 32 años en Instagram.", "la cantante de 32 años"),
        ("El entrenador Diego Lamas no ocultaba su alegría: “Los chicos estuvieron enormes”.", "Diego Lamas"),
        ("“Los chicos estuvieron enormes”, celebraba Diego Lamas tras el partido.", "Diego Lamas"),
        ("Fue un gran partido, “el mejor del año”, según el capitán, Teo Bravo.", "Teo Bravo"),
        ("El papa pidió “abrir corredores humanitarios”.", "El papa"),
        ("“Me voy con la cabeza alta”, comunicó Pedro Salas en una carta a la plantilla.", "Pedro Salas"),
        ("“No nos toca pagar a nosotros”, se indigna Gerardo, agricultor de Soria.", "Gerardo"),
        ("El Gobierno calificó de “inaceptable” la agresión.", "Gobierno"),
        ("“Nadie me avisó”, cuenta Lucía Amar. “Estaba sola”.", "Lucía Amar"),
        ("“Nadie —insiste Lucía Amar— me avisó de nada”.", "Lucía Amar"),
        ("“Cuando vi el humo eché a correr”, explica Hugo, todavía conmocionado.", "Hugo"),
        ("El portavoz adelantó que habrá “novedades en los próximos días”.", "El portavoz"),
        ("“Habrá novedades”, adelantó a Radio Sur una portavoz de la Consejería.", "una portavoz de la Consejería"),
        ("Fue el propio Salas quien dijo que “nadie está por encima de la ley”.", "Salas"),
        ("“Nadie está por encima de la ley”, ha sentenciado Salas al ser preguntado por el caso.", "Salas"),
        ("Salas, visiblemente molesto, espetó a los periodistas: “No hay más preguntas”.", "Salas"),
        ("“No hay más preguntas”, cortó Salas.", "Salas"),
        ("La vicepresidenta segunda, Marta Gil, se ha mostrado convencida de que “habrá presupuestos”.", "Marta Gil"),
        ("Gil confía en que “habrá presupuestos este año”.", "Gil"),
        ("“Habrá presupuestos”, confía Gil.", "Gil"),
        ("“Che, esto no da para más”, tiró el diputado Hugo Sosa.", "Hugo Sosa"),
        ("“Esto no da para más”, señaló a La Gaceta una fuente de la Casa Verde.", "una fuente de la Casa Verde"),
        ("Una fuente de la Casa Verde admitió que “esto no da para más”.", "Una fuente de la Casa Verde"),
        ("“Tenemos que hablar”, le habría dicho Sosa al ministro.", "Sosa"),
        ("El mandatario sostuvo que la oposición “le mintió al pueblo”.", "El mandatario"),
    ],
)
def test_spanish_speakers(text: str, speaker: str) -> None:
    assert {who for _, who in said(text, "es")} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Clara Robles llegó tarde. «Es hora de marcharse», dijo.",
        "Clara Robles llegó tarde. «Es hora de marcharse», ha dicho.",
        "Clara Robles llegó tarde.\n«Es hora de marcharse», añadió.",
        "Clara Robles llegó tarde. «Es hora», dijo. «Nos vamos», añadió.",
        "Clara Robles llegó tarde. «Es hora», insiste, «de marcharse».",
        "Clara Robles llegó tarde. “Es hora”, ha señalado a Radio Sur, “y ya estamos cansados”.",
        "Clara Robles llegó tarde. En un comunicado, asegura que “es hora de marcharse”.",
        "Clara Robles escribió: “Es hora de irse”. Y remató: “El que no quiera, que se quede”.",
        "La alcaldesa Clara Robles llegó tarde. Dijo que es “hora de marcharse ya”.",
    ],
)
def test_a_subject_that_is_left_out_is_the_person_before(text: str) -> None:
    assert {who for _, who in said(text, "es")} == {"Clara Robles"}


def test_a_comma_inside_the_marks_needs_a_name_and_another_comma() -> None:
    assert said("“Nadie, dijo Pedro Salas, me avisó de nada”.", "es")[0][1] == "Pedro Salas"
    assert said("Según Clara Robles, “el alcalde vino, dijo cuatro mentiras y se fue”.", "es")[0][1] == "Clara Robles"


def test_the_surname_is_the_person_named_in_full_before() -> None:
    text = "Íñigo Zabala habló ayer. “Es un disparate”, espetó Zabala."
    assert said(text, "es") == [("Es un disparate", "Íñigo Zabala")]


@pytest.mark.parametrize(
    "text",
    [
        "La película “Noches de puerto” se estrena el lunes.",
        "Su libro «Los muelles» ganó un premio.",
        "El llamado “plan puente” sigue parado.",
        "El término “muelle” es antiguo.",
        "Juan “el Largo” Ortega ha vuelto.",
        "Los “chalecos verdes” salieron el lunes.",
        "La operación “Puerto Limpio” empezó ayer.",
        "La serie “Bajo el mar” vuelve en mayo.",
    ],
)
def test_spanish_titles_terms_and_nicknames_are_no_quotes(text: str) -> None:
    assert said(text, "es") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("“Nadie sabía nada”, dijo Brenda Odenar.", ["Brenda Odenar"]),
        ("El señor Salas y la señora Robles llegaron tarde.", ["Salas", "Robles"]),
        ("La alcaldesa de Brelo, Odila Marchante, dejó la sala.", ["Odila Marchante"]),
        ("El ministro Íñigo Zabala estaba allí.", ["Íñigo Zabala"]),
        ("Don Juan de la Peña habló ayer.", ["Juan de la Peña"]),
        ("La Sra. Del Valle se opuso.", ["Del Valle"]),
        ("Según Otilio Berrocal, todo va bien.", ["Otilio Berrocal"]),
        ("El portavoz Karim Benzúa lo negó.", ["Karim Benzúa"]),
        ("El doctor Benavides Orts operó ayer.", ["Benavides Orts"]),
    ],
)
def test_spanish_people_are_known_by_a_cue_or_a_title(text: str, people: list[str]) -> None:
    assert names(text, "person", "es") == people
