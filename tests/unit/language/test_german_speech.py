"""German quotations as the newspapers of Germany, Austria and Switzerland print them: who speaks, by which cue.

In the tables < > holds the words of a quotation, [ ] those that tell the speaker, { } the cue.
"""

from __future__ import annotations

import re

import pytest

from .reading import mention, names, read, said

GERMANY = """
Für heute wird die Gefahr von Bränden vom [Torviker Wetterdienst] als „<sehr hoch>“ {eingestuft}.
[Der Minister] {erklärte}, der Streit sei eine „<innere Angelegenheit>“ Brelaus.
„<Die Brücke bleibt gesperrt>“, {sagte} [Verkehrsminister Jonas Althoff (SPD)] am Montag in Brelau.
„<Die Brücke bleibt gesperrt>“, {so} [Althoff] weiter.
„<Das ist kein guter Tag für Brelau>“, {erklärte} [der Vorsitzende der Fraktion, Max Rehberg (SPD)], im Landtag.
[Karla Winter], Sprecherin des Hafenverbands, {sagte}: „<Wir warten seit Wochen auf Antwort.>“
[Der Sprecher der Feuerwehr] {sagte} der Nachrichtenagentur dpa: „<Niemand wurde verletzt.>“
„<Niemand wurde verletzt>“, {sagte} [ein Sprecher der Feuerwehr] der „Brelauer Zeitung“.
„<Niemand wurde verletzt>“, {teilte} [die Polizei] am Abend mit.
[Die Polizei] {teilte} mit, es sei „<niemand ernsthaft verletzt>“ worden.
Wie [ein Polizeisprecher] {mitteilte}, war der Fahrer „<deutlich zu schnell unterwegs>“.
{Laut} [Polizei] war der Fahrer „<deutlich zu schnell unterwegs>“.
{Nach Angaben} [der Polizei] war der Fahrer „<deutlich zu schnell unterwegs>“.
{Nach den Worten} von [Minister Jonas Althoff] bleibt die Brücke „<auf unbestimmte Zeit gesperrt>“.
[Althoff] {zufolge} bleibt die Brücke „<auf unbestimmte Zeit gesperrt>“.
[Der Behörde] {zufolge} bleibt die Brücke „<auf unbestimmte Zeit gesperrt>“.
„<Die Brücke ist sicher>“, hieß es am Abend.
In [einer Mitteilung des Ministeriums] {heißt} es: „<Die Brücke ist sicher.>“
„<Wir haben das geprüft>“, {sagten} [sie].
[Die Opposition] {warf} der Regierung vor, sie habe „<jahrelang weggesehen>“.
Von einem „<schwarzen Tag für Brelau>“ {sprach} [der Bürgermeister].
[Der Bürgermeister] {sprach} von einem „<schwarzen Tag>“.
„<Warum sagt uns das niemand?>“, {fragte} [eine Anwohnerin].
„<Aufhören!>“, {rief} [ein Zuschauer].
[Außenministerin Lea Dornseif] {zeigte} sich zuversichtlich: „<Wir finden eine Lösung.>“
Auf die Frage nach den Kosten {antwortete} [der Intendant]: „<Darüber reden wir nicht.>“
[Althoff] {wies} die Kritik zurück. Die Zahlen seien „<frei erfunden>“. Es gebe „<keinen Grund zur Sorge>“.
„<Der Zug kommt nicht mehr.>“ Das {sagte} [eine Schaffnerin] am Bahnhof Brelau.
„<Der Zug kommt nicht mehr>“, {heißt} es in [dem Schreiben].
[Der Präsident], der am Montag nach Brelau gereist war, {sagte}: „<Wir helfen.>“
„<Der Boden ist zu trocken>“, {klagt} [Landwirt Heiner Poll (54)].
[Poll]: „<Der Boden ist zu trocken.>“
[Heiner Poll], Landwirt in Altenried: „<Der Boden ist zu trocken.>“
„<Wir sind bereit>“, {sagte} [Mats Kjellberg vom Institut für Meereskunde].
„<Wir sind bereit>“, hat [Althoff] am Sonntag {gesagt}.
[Althoff] hatte am Sonntag {gesagt}, man sei „<zu allem bereit>“.
In der Sitzung soll [die Ministerin] {gesagt} haben: „<So geht das nicht.>“
Obwohl die Frist abläuft, bleibt [die Ministerin] gelassen: „<Wir haben Zeit.>“
Wenn es regnet, {sagte} [Poll], sei das „<ein Segen für alle>“.
„<So geht das nicht>“, {ärgert} sich [Petra Voss].
„<So geht das nicht>“, {findet} [Stadträtin Petra Voss].
[Voss] {freute} sich über das Ergebnis: „<Ein großer Tag.>“
{Aus Sicht} von [Petra Voss] ist das „<ein fatales Signal>“.
{Für} [Petra Voss] ist das „<ein fatales Signal>“.
Das sei „<ein fatales Signal>“, {sagte} [Voss].
[Voss und Poll] {sprachen} von einem „<fatalen Signal>“.
‚<Das glaube ich nicht>‘, {sagte} [Voss].
"<Das glaube ich nicht>", {sagte} [Voss].
„<Er hat ‚niemals‘ gesagt>“, {berichtete} [Voss].
[Die Bundesregierung] {verurteilte} den Angriff als „<feigen Mord>“.
[Ein Augenzeuge] {berichtete} im Fernsehen: „<Überall war Rauch.>“
[Wirtschaftsexperten] {warnen} vor einem „<heißen Herbst>“.
„<Wir müssen reden>“, {so} [die Vorsitzende des Elternrats, Nora Thiele], nach der Sitzung.
[Thiele] {räumte} ein, die Lage sei „<nicht einfach>“.
„<Die Lage ist nicht einfach>“, {räumte} [Thiele] ein.
Mit den {Worten} „<Die Lage ist nicht einfach>“ eröffnete [Thiele] die Sitzung.
Auf Twitter {schrieb} [der Abgeordnete Ruben Falck]: „<Schämt euch!>“
[Falck] {twitterte}: „<Schämt euch!>“
[Die Richterin] {begründete} das Urteil damit, dass die Tat „<besonders grausam>“ gewesen sei.
[Das Gericht] {sah} es als erwiesen an, dass er „<aus Habgier>“ gehandelt habe.
[Ihr Anwalt Klaas Venema] {sprach} von „<reiner Willkür>“.
Vergangene Woche {sagte} [der Finanzminister]: „<Wir sparen weiter.>“
Der Zeitung „Bote“ {sagte} [der Minister]: „<Wir sparen weiter.>“
Auf die Frage, ob er zurücktrete, {antwortete} [der Minister] knapp: „<Wir sparen weiter.>“
Angesprochen auf die Vorwürfe, {entgegnete} [die Managerin]: „<Wir sparen weiter.>“
Ähnlich {äußerte} sich [der Chef der Handwerkskammer, Bernd Kolbe]: „<Wir sparen weiter.>“
Deutlicher wurde [Kolbe]: „<Das ist ein Skandal ohne Beispiel.>“
Die Kritik der Verbände {wies} [Kolbe] zurück: „<Das ist ein Skandal ohne Beispiel.>“
Den Vorwurf der Untätigkeit {wies} [die Senatorin] zurück: „<Wir haben alles getan.>“
Zum Rücktritt des Trainers {sagte} [der Präsident des Klubs]: „<Wir haben alles getan.>“
Nach der Sitzung trat die Kanzlerin vor die Presse. „<Wir haben alles getan>“, {sagte} [sie].
Nach der Sitzung {trat} [die Kanzlerin] vor die Presse: „<Wir haben alles getan.>“
Ein Ende des Streiks sei nicht in Sicht, {so} [Gewerkschaftschef Karl Rump]. „<Wir haben alles getan.>“
[Rump] hatte zuvor {erklärt}, man werde „<keinen Millimeter>“ weichen.
[Rump] hat den Vorschlag als „<Frechheit>“ {bezeichnet}.
Der Vorschlag wurde von [Rump] als „<Frechheit>“ {bezeichnet}.
[Rump], der seit Jahren gegen die Pläne kämpft, {nannte} sie „<völlig unsinnig>“.
„<Ich bin müde>“, {sagte} [Rump] und verließ den Saal.
[Rump] verließ den Saal und {rief}: „<Ich bin es leid!>“
Sie sei „<tief enttäuscht>“, {sagte} [die Spielerin] nach der Partie.
Er werde „<bis zum Schluss>“ kämpfen, {kündigte} [Rump] an.
Dass er „<bis zum Schluss>“ kämpfen werde, {kündigte} [Rump] am Rande an.
Man müsse, {so} [Rump], „<endlich handeln>“.
Man müsse „<endlich handeln>“, {heißt} es in [einem Papier der Kammer].
„<Das ist unser Haus>“, {steht} auf [einem Plakat].
Auf [einem Plakat] {stand}: „<Das ist unser Haus.>“
Der Kommentar [der Bürgermeisterin]: „<Das ist unser Haus.>“
[Die Bürgermeisterin] dazu: „<Das ist unser Haus.>“
[Bürgermeisterin Inga Sell (CDU)]: „<Das ist unser Haus.>“
[Ihr Fazit]: „<Das ist unser Haus.>“
Wie es mit dem Werk weitergeht, ist offen. „<Das entscheidet der Konzern>“, {so} [ein Sprecher].
[Sell (CDU)] {sagte}, die Stadt habe „<keine andere Wahl>“ gehabt.
{Laut} [der Studie], die am Montag vorgestellt wurde, ist die Lage „<dramatisch schlecht>“.
{Nach Einschätzung} von [Fachleuten] ist die Lage „<dramatisch schlecht>“.
Die Lage sei „<dramatisch schlecht>“, {warnen} [Fachleute].
Die Lage, {warnen} [Fachleute], sei „<dramatisch schlecht>“.
[Fachleute] {warnen}, die Lage sei „<dramatisch schlecht>“.
[US-Präsident Ron Carver] {nannte} die Wahl „<gestohlen und gefälscht>“.
Mit Blick auf die Wahl {sprach} [US-Präsident Ron Carver] von „<Betrug>“.
[Das Bündnis] {kritisierte} die Regierung scharf: „<Das ist Politik gegen die Menschen.>“
[Die Initiative] {warf} dem Senat „<Untätigkeit auf ganzer Linie>“ vor.
{Für} [die Opposition] ist das Gesetz ein „<bürokratisches Monster>“.
[Die Partei] {spricht} in ihrem Programm von „<Heimat für alle>“.
„<Wir sind erleichtert>“, {sagten} [die Eltern des Kindes].
„<Es war ein Wunder>“, {erinnert} sich [Lehrerin Edda Klamm].
„<Es war ein Wunder>“, {ist} sich [Lehrerin Edda Klamm] sicher.
„<Es war ein Wunder>“, {zitiert} [das Blatt] die Lehrerin.
„<Es war ein Wunder>“, wird [die Lehrerin] {zitiert}.
„<Es war ein Wunder>“, {schreibt} [der „Kurier“].
[Der „Kurier“] {schreibt}: „<Es war ein Wunder.>“
„<Es war ein Wunder>“, ließ [die Lehrerin] {mitteilen}.
„<Es war ein Wunder>“, {kommentierte} dies [die Lehrerin].
„<Es war>“, {so} [die Lehrerin], „<ein Wunder für uns alle.>“
Sell rief den Notstand aus. „<Wir brauchen Hilfe von außen>“, {sagte} [sie]. Es gehe um „<jede Minute>“.
Der Richter sah das anders. Der Angeklagte habe „<aus niederen Motiven>“ gehandelt, {so} [der Richter].
Der Konzern wollte sich nicht äußern. „<Kein Kommentar zu diesem Thema>“, {sagte} [eine Sprecherin].
„<Das>“, {sagte} [Karge], „<war unser bestes Spiel.>“
„<Wir haben gut gespielt>“ und „<Wir haben verdient gewonnen>“, {sagte} [Karge].
[Karge] {sprach} von „<Pech>“ und „<fehlendem Glück>“.
[Der Premier], ein enger Freund des Präsidenten, {sagte}, er sei „<zutiefst erschüttert>“.
Wie [das Blatt] unter Berufung auf Ermittler {schreibt}, war der Mann „<polizeibekannt und bewaffnet>“.
[Die Regierung in Wien] hatte den Schritt zuvor als „<notwendig>“ {verteidigt}.
„<Wer wird das bezahlen?>“, will [die Opposition] {wissen}.
Das Ergebnis sei „<nicht überraschend, aber bitter>“, {bilanzierte} [SPD-Chef Hauke Brandt].
Auch [der frühere Ministerpräsident Horst Quandt] {meldete} sich zu Wort: „<So gewinnt man keine Wahlen.>“
[Der Vorsitzende des Vereins Seebrücke, Jannis Rieck], {forderte}: „<Holt die Menschen endlich an Land!>“
[Jannis Rieck von der Organisation Seebrücke] {forderte}: „<Holt die Menschen endlich an Land!>“
„<Holt die Menschen an Land>“, {fordert} [Jannis Rieck], Vorsitzender des Vereins.
Im [letzten Satz des Vertrags (Anhang)], den Rump gestern vorlegte, {heißt} es: „<Wir haben alles getan.>“
In [einem Brief an die Mitarbeiter] war von einem „<offenen und ehrlichen Dialog>“ die {Rede}.
In [dem Papier] ist von „<offenen Fragen>“ die {Rede}.
Auf [der Internetseite der Partei] {heißt} es zur Begründung, die Lage sei „<dramatisch schlecht>“.
{Nach einem Bericht} [der „Brelauer Zeitung“] war der Mann „<bewaffnet und gefährlich>“.
[Einem Bericht der „Brelauer Zeitung“] {zufolge} war der Mann „<bewaffnet und gefährlich>“.
[Medienberichten] {zufolge} war der Mann „<bewaffnet und gefährlich>“.
{Nach} [Polizeiangaben] war der Mann „<bewaffnet und gefährlich>“.
Im [Bericht der Kommission] {steht}, die Lage sei „<dramatisch schlecht>“.
[Das Papier] {spricht} von einer „<dramatischen Lage>“.
Auf [dem Transparent] {stand} „<Wir bleiben alle hier>“.
In [der Begründung der Jury] wurde das Buch als „<großer Wurf>“ {gelobt}.
[Die Jury] {lobte} das Buch als „<großen Wurf>“.
[Demonstranten] {riefen} „<Freiheit für alle>“ und „<Nieder mit dem Regime>“.
[Hunderte] {skandierten}: „<Wir sind das Volk!>“
Er habe, {so} [der Zeuge], „<einen lauten Knall gehört>“.
Dies sei, wie [der Minister] {betonte}, „<ein historischer Tag>“.
Dies sei „<ein historischer Tag>“, wie [der Minister] {betonte}.
„<Ein historischer Tag für uns>“, wie [der Minister] {betonte}.
[Der Minister], zuständig für Verkehr und Bau, {sprach} von einem „<historischen Tag>“.
[Rump] wörtlich: „<Das ist der falsche Weg.>“
Wörtlich {sagte} [er]: „<Das ist der falsche Weg.>“
Rump hielt eine Rede vor dem Bundestag. Wörtlich {sagte} [er]: „<Das ist der falsche Weg.>“
[Rump] weiter: „<Das ist der falsche Weg.>“
Dazu [Rump]: „<Das ist der falsche Weg.>“
Dazu {meinte} [der Vorsitzende der Jungen Union, Kai Brelow]: „<Das ist der falsche Weg.>“
In einem Interview mit der Zeitung „Bote“ {erklärte} [Rump]: „<Das ist der falsche Weg.>“
In einem Interview mit dem „Boten“ hat [Rump] {erklärt}, das sei „<der falsche Weg>“.
Gegenüber der Presse {sagte} [Rump]: „<Das ist der falsche Weg.>“
[Rump] {begründete} den Schritt mit den Worten: „<Das ist der falsche Weg.>“
[Rump] {begründete} den Schritt so: „<Das ist der falsche Weg.>“
[Rump] {wies} darauf hin, dass „<alle Fragen offen>“ seien.
[Rump] {gab} bekannt, dass man „<alle Fragen offen>“ lasse.
[Rump] {ist} der Ansicht, dass „<alle Fragen offen>“ seien.
[Rump] {ist} überzeugt: „<Das ist der falsche Weg.>“
[Rump] {geht} davon aus, dass „<alle Fragen offen>“ bleiben.
[Rump] {rechnet} mit einem „<langen und harten Kampf>“.
[Rump] {zeigte} sich „<tief betroffen>“ über den Tod des Kollegen.
Der ehemalige Außenminister und heutige Aufsichtsrat [Kai Brelow] {sagte}: „<Das ist der falsche Weg.>“
[Der Vorstandschef der Torvik AG, Kai Brelow], hatte im März noch von einem „<Ausrutscher>“ {gesprochen}.
[Der frühere Chef des Konzerns Kai Brelow] {hält} den Plan für „<baren Unsinn>“.
[Brelow], früher Chef des Konzerns, {hält} den Plan für „<baren Unsinn>“.
Auch [Brelow] {hält} den Plan für „<baren Unsinn>“.
[Brelow] {kritisierte} den Plan: Er sei „<barer Unsinn>“.
[Ein Sprecher des Konzerns] {bestätigte} dies gegenüber der Agentur: „<Der Plan ist beschlossen.>“
Der Plan sei beschlossen, bestätigte ein Sprecher. „<Nun geht es los>“, {so} [der Sprecher] weiter.
Wie [die Agentur] unter Berufung auf einen Sprecher {meldet}, ist der Plan „<beschlossene Sache>“.
Bei der Vorstellung des Berichts {sprach} [die Ministerin] von einer „<erfreulichen Entwicklung>“.
[Die Ministerin] {verteidigte} sich gegen den Vorwurf, sie habe „<die Öffentlichkeit getäuscht>“.
Es sei „<ein guter Tag>“, {sagte} [die Ministerin], „<für das ganze Land und seine Menschen>“.
„<Ein guter Tag für alle!>“, {so} das Fazit [der Ministerin].
[Die Ministerin] {gab} sich gelassen. „<Das sehen wir dann.>“
„<Das sehen wir dann.>“ Mehr wollte [die Ministerin] nicht {sagen}.
„<Das sehen wir dann.>“ Mit diesen {Worten} verließ [die Ministerin] den Saal.
Im [Gesetz] {heißt} es dazu: „<Niemand darf benachteiligt werden.>“
Darin heißt es: „<Niemand darf benachteiligt werden.>“
[Die Behörde] {bezifferte} den Schaden auf „<mehrere Millionen Euro>“.
[Beide Politiker] {sprachen} von einem „<offenen Gespräch>“.
[Beide] {sprachen} von einem „<offenen Gespräch>“.
[20 Abgeordnete der Partei] {forderten} in einem Brief „<ein Ende der Gewalt>“.
[Ein 30-jähriger Mann] {rief}: „<Lasst uns hier raus!>“
[Viele] {riefen}: „<Lasst uns hier raus!>“
""".strip().split("\n")

AUSTRIA = """
„<Wir haben das geprüft>“, {fügte} [Landeshauptmann Toni Brandauer] hinzu.
„<Wir haben einen Fehler gemacht>“, {gab} [Brandauer] im Ö1-Morgenjournal zu.
„<Das weise ich zurück>“, {betonte} [die Grünen-Politikerin Hanna Oelke] gegenüber der „Presse“.
[Oelke] {betonte}, „<dass alle Zahlen offenliegen>“.
„<Dass alle Zahlen offenliegen>“, {betonte} [Oelke], „<ist selbstverständlich.>“
Den Vorschlag {nannte} [Oelke] einen „<schlechten Witz>“.
[Oelke] {bezeichnete} den Vorschlag als „<völlig untauglich>“.
Als „<völlig untauglich>“ {bezeichnete} [Oelke] den Vorschlag.
Anfang Mai {erklärte} [Oelke] im Parlament: „<Wir sparen weiter.>“
Der „Brelauer Zeitung“ {sagte} [Oelke]: „<Wir sparen weiter.>“
Gefragt nach den Gründen, {sagte} [Oelke]: „<Wir sparen weiter.>“
[Landeshauptfrau Resi Mitterer (ÖVP)] {spricht} von einer „<Jahrhundertchance für das Land>“.
„<Heuer wird es knapp>“, {so} [Mitterer] im Gespräch mit der APA.
Dem ORF {sagte} [Mitterer]: „<Heuer wird es knapp.>“
Im ORF-Interview {kündigte} [Mitterer] an: „<Heuer wird es knapp.>“
{Laut} [Mitterer] wird es „<heuer richtig knapp>“.
Es werde „<heuer richtig knapp>“, {warnte} [Mitterer] am Dienstag vor Journalisten in Linz.
„<Das geht sich heuer nicht mehr aus>“, {sagte} [Bürgermeister Sepp Obermoser (ÖVP)] zur APA.
„<Ein starkes Zeichen für die Region>“, {zeigte} sich [Obermoser] erfreut.
[Klubobmann Alois Hirtl (FPÖ)] {ortete} einen „<handfesten Skandal>“.
Scharfe Kritik kam von den NEOS: [Deren Chefin Livia Gruber] {sprach} von einem „<Anschlag auf die Freiheit>“.
""".strip().split("\n")

SWITZERLAND = """
„<Die Brücke ist sicher>“, {hiess} es aus [dem Baudepartement].
«<Wir haben das geprüft>», {sagt} [Regierungsrätin Ursina Caflisch] auf Anfrage.
»<Wir haben das geprüft>«, {sagte} [sie].
[Aussenminister Reto Zgraggen] {sagte} am Rande der Tagung, die Schweiz werde „<ihren Weg gehen>“.
«<Die Schweiz wird ihren Weg gehen>», {so} [Zgraggen] gegenüber SRF.
«<Das geht zu weit>», {findet} [SVP-Nationalrat Beat Lüthi].
[Nationalrätin Flurina Candinas (Mitte/GR)] {hält} dagegen: «<Das ist längst überfällig.>»
«<Das ist ein Hammer für unser Dorf>», {freut} sich [Gemeindepräsident Urs Ammann].
{Gemäss} [Polizei] war der Lenker «<deutlich zu schnell unterwegs>».
«<Wir sind erschüttert>», {schreibt} [die Gemeinde] in einer Mitteilung.
Wie [das Bundesamt] {mitteilte}, sei die Lage «<ausserordentlich angespannt>».
[Mediensprecherin Corina Bissig] {bestätigt} auf Anfrage: «<Die Anlage ist ausser Betrieb.>»
Das {bestätigt} [Mediensprecherin Corina Bissig]: «<Die Anlage ist ausser Betrieb.>»
«<Die Anlage ist ausser Betrieb>», {bestätigt} [Bissig] gegenüber der NZZ.
Bundesrätin Ladina Capaul (SP) will nichts davon wissen. «<Das kommt nicht in Frage>», {sagte} [sie] im Nationalrat.
""".strip().split("\n")

NO_SPEECH = """
Eine Petition läuft bereits. Ihr Titel lautet „Hände weg vom Hafen“.
Er ist ein „Ja“-Sager, wie er im Buche steht.
Der Verein sprach mit der „Aktion Sauberes Brelau“ (ASB) über den Plan.
Er las aus seinem Roman „Der lange Winter“ und spielte das Lied „Ohne dich“.
Die sogenannte „Nebelkommission“ tagt im Hotel „Zur Post“.
Das Schiff „Stadt Brelau“ liegt seit gestern im Hafen.
Im Magazin „Hafenblick“ erschien ein Bericht über die Werft.
Der „rote Teppich“ wurde wieder eingerollt.
Rump verließ den Saal, ohne ein Wort zu sagen.
Im Film „Der Sturm“ spielt sie die Hauptrolle.
Sie gewann den „Goldenen Bären“ für „Die lange Nacht“.
Das Projekt „Saubere Stadt“ läuft bis Juni.
Unter dem Motto „Wir alle sind Brelau“ zogen Tausende durch die Stadt.
Die „Nacht der langen Messer“ gilt als Wendepunkt.
Er trug den Titel „Mister Brelau“.
Ein sogenannter „Wutbürger“ störte die Sitzung.
Die „Bild am Sonntag“ berichtete darüber.
Bei der Gala erhielt das Team den Preis „Bestes Buch des Jahres“.
Die Band will mit ihrem Album „Neue Wege“ an alte Erfolge anknüpfen.
Bei „Wetten, dass“ trat er dreimal auf.
Das Wort „Heimat“ kommt im Text nicht vor.
Er gilt als „Vater“ des Projekts.
In der Rubrik „Leute von heute“ stellt sie Menschen vor.
Der Abend stand unter dem Titel „Wohin gehen wir?“.
Die Werft nannte das Schiff „Seestern“.
Der Verein „Hilfe für Brelau e. V.“ sammelt Spenden.
""".strip().split("\n")

_SIGNS = re.compile(r"[<>{}\[\]]")


def marked(table_row: str, opening: str, closing: str) -> list[str]:
    """What stands between two signs of a row of the tables."""
    found = re.findall(re.escape(opening) + "(.*?)" + re.escape(closing), table_row)
    return [_SIGNS.sub("", words) for words in found]


@pytest.mark.parametrize("row", GERMANY + AUSTRIA + SWITZERLAND)
def test_a_german_quotation_gets_its_speaker_and_cue(row: str) -> None:
    text = _SIGNS.sub("", row)
    quotes = read(text, "de").quotes
    assert [quote.span.of(text) for quote in quotes] == marked(row, "<", ">")
    assert {mention(text, quote) for quote in quotes} == set(marked(row, "[", "]") or [None])
    assert {quote.cue.of(text) for quote in quotes if quote.cue is not None} == set(marked(row, "{", "}"))


@pytest.mark.parametrize("text", NO_SPEECH)
def test_german_titles_names_and_scare_quotes_are_no_speech(text: str) -> None:
    assert read(text, "de").quotes == ()


def test_german_speakers_take_turns() -> None:
    text = (
        "„Wir kommen wieder“, drohte ein Demonstrant. Ein anderer rief: „Schande über euch!“ "
        "„Das war knapp“, sagte Trainer Udo Karge. „Am Ende zählt der Sieg.“"
    )
    assert [mention(text, quote) for quote in read(text, "de").quotes] == [
        "ein Demonstrant",
        "Ein anderer",
        "Trainer Udo Karge",
        "Trainer Udo Karge",
    ]


def test_the_subjunctive_goes_on_with_what_somebody_says() -> None:
    text = (
        "Die Lage in Brelau ist ernst. Bürgermeisterin Inga Sell (CDU) rief am Abend den Notstand aus. Man habe „alles "
        "versucht“. Nun brauche die Stadt „Hilfe von außen“."
    )
    assert said(text, "de") == [("alles versucht", "Inga Sell"), ("Hilfe von außen", "Inga Sell")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("„Wir müssen reden“, so die Vorsitzende des Elternrats, Nora Thiele, am Montag.", "Nora Thiele"),
        ("Der Leiter des Hafens, Jonas Althoff, sagte: „Wir müssen reden.“", "Jonas Althoff"),
        ("„Wir müssen reden“, sagte Landwirt Heiner Poll.", "Heiner Poll"),
        ("Minister Jonas Althoff kam spät. „Wir müssen reden“, sagte er.", "Jonas Althoff"),
        ("Ministerin Hanna Oelke kam spät. Sie sagte: „Wir müssen reden.“", "Hanna Oelke"),
        ("Jonas Althoff ist wütend. „Wir müssen reden“, sagt der 54-Jährige.", "Jonas Althoff"),
        ("Hanna Oelke kam spät. Es gebe „viel zu bereden“, so Oelke.", "Hanna Oelke"),
    ],
)
def test_a_german_mention_stands_for_a_person(text: str, name: str) -> None:
    assert [who for _, who in said(text, "de")] == [name]
    assert name in names(text, "person", "de")


def test_they_with_a_plural_verb_is_no_woman() -> None:
    text = "Ministerin Hanna Oelke kam spät. Die Eltern warteten. „Wir sind erleichtert“, sagten sie."
    (quote,) = read(text, "de").quotes
    assert quote.speaker is not None
    assert (mention(text, quote), quote.speaker.name) == ("sie", None)


def test_an_ordinal_ends_no_german_sentence() -> None:
    text = "Am 7. Mai sagte Minister Jonas Althoff: „Wir müssen reden.“ Er kam auf Platz 3. Trainer Karge schwieg."
    assert said(text, "de") == [("Wir müssen reden.", "Jonas Althoff")]
