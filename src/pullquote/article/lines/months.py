"""Names of months, weekdays and time zones, and the words around a date, in English, German, French and Spanish."""

from __future__ import annotations

from pullquote.article.wordlists import word_set

_MONTHS = (
    "january jan januar jänner janvier janv enero ene",
    "february feb februar feber février fevrier févr fevr fév febrero",
    "march mar märz maerz mär mrz mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug août aout agosto ago",
    "september sept sep septembre septiembre setiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre déc diciembre dic",
)

MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Month names and their usual short forms, casefolded and without a full stop, to the month's number."""

WEEKDAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag "
    "dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi "
    "jeudi vendredi samedi dimanche lun mer jeu ven sam dim lunes martes miércoles jueves viernes sábado domingo "
    "mié jue vie sáb dom"
)
"""Weekdays, casefolded and without a full stop."""

UPDATED = word_set("updated modified aktualisiert actualisé jour actualizado actualizada revised")
"""Words that say that a date is the day of a change, not of the first publication ("mis à jour")."""

AROUND = UPDATED | word_set(
    "published publication posted first last date dated created on at of the veröffentlicht erstellt stand am um "
    "vom den uhr zuletzt erschienen publié publiée modifié mis mise à le la les de du a publicado publicada "
    "última ultima actualización el las fecha del hora horas h et ct pt mt ist cst bst jst edt"
)
"""Words that may stand beside a date in a date line without saying anything else."""

HOURS_FROM_UTC = {
    "utc": 0.0,
    "gmt": 0.0,
    "z": 0.0,
    "wet": 0.0,
    "bst": 1.0,
    "cet": 1.0,
    "mez": 1.0,
    "cest": 2.0,
    "mesz": 2.0,
    "eet": 2.0,
    "eest": 3.0,
    "msk": 3.0,
    "jst": 9.0,
    "est": -5.0,
    "edt": -4.0,
    "pst": -8.0,
    "pdt": -7.0,
}
"""Zones that newsrooms print, where the letters mean one offset only in their mouths. "ET", "IST" or "CST" do not."""
