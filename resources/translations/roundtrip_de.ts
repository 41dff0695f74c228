<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ConditionCompletion</name>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>differs; NULL does not</source>
        <translation>weicht ab; NULL nicht</translation>
    </message>
    <message>
        <source>one of (…, …)</source>
        <translation>eines von (…, …)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1. It has: nothing</source>
        <translation>%1. Es gibt: nichts</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such file: %1</source>
        <translation>diese Datei gibt es nicht: %1</translation>
    </message>
    <message>
        <source>it is a folder, not a database file</source>
        <translation>es ist ein Ordner, keine Datenbankdatei</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>it is not a SQLite database, or it is encrypted</source>
        <translation>es ist keine SQLite-Datenbank, oder sie ist verschlüsselt</translation>
    </message>
    <message>
        <source>it is damaged (%1)</source>
        <translation>sie ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>it is locked by a program that is writing to it; try again when that has finished</source>
        <translation>ein Programm, das gerade hineinschreibt, sperrt sie; versuchen Sie es wieder, wenn es fertig ist</translation>
    </message>
    <message>
        <source>another program wrote to it while it was read; load it again</source>
        <translation>ein anderes Programm hat hineingeschrieben, während sie gelesen wurde; laden Sie sie noch einmal</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 (%2) is missing; on Debian it is in the package %3</source>
        <translation>Qts Treiber für %1 (%2) fehlt; unter Debian ist er im Paket %3</translation>
    </message>
    <message>
        <source>the server cannot be reached (%1)</source>
        <translation>der Server ist nicht erreichbar (%1)</translation>
    </message>
    <message>
        <source>no TLS connection to the server was made (%1); look at the TLS options</source>
        <translation>es kam keine TLS-Verbindung zum Server zustande (%1); sehen Sie die TLS-Optionen an</translation>
    </message>
    <message>
        <source>the server does not let you in (%1)</source>
        <translation>der Server lässt Sie nicht ein (%1)</translation>
    </message>
    <message>
        <source>the server has no connection free (%1); try again when others have left</source>
        <translation>der Server hat keine Verbindung frei (%1); versuchen Sie es wieder, wenn andere gegangen sind</translation>
    </message>
    <message>
        <source>the connection to the server was lost (%1); what was loaded is still here, and loading again connects anew</source>
        <translation>die Verbindung zum Server ging verloren (%1); was geladen wurde, ist noch da, und neues Laden verbindet neu</translation>
    </message>
    <message>
        <source>it is locked by another transaction (%1); try again when that has ended</source>
        <translation>eine andere Transaktion sperrt sie (%1); versuchen Sie es wieder, wenn diese beendet ist</translation>
    </message>
    <message>
        <source>the statement took longer than the time limit of this connection; raise the limit, or load less</source>
        <translation>die Anweisung dauerte länger, als diese Verbindung erlaubt; erhöhen Sie die Grenze, oder laden Sie weniger</translation>
    </message>
    <message>
        <source>the statement was cancelled</source>
        <translation>die Anweisung wurde abgebrochen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a table of this database</source>
        <translation>„%1“ ist keine Tabelle dieser Datenbank</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column of %2</source>
        <translation>„%1“ ist keine Spalte von %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a relation of %2</source>
        <translation>„%1“ ist keine Beziehung von %2</translation>
    </message>
    <message>
        <source>it takes longer than what is done unasked may take</source>
        <translation>es dauert länger, als dauern darf, was ungefragt geschieht</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>there is not enough memory for it; ask for fewer records or columns</source>
        <translation>der Speicher reicht nicht; verlangen Sie weniger Datensätze oder Spalten</translation>
    </message>
    <message>
        <source>it is not a load that Roundtrip has saved</source>
        <translation>es ist kein Ladevorgang, den Roundtrip gespeichert hat</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it was written by a later version of Roundtrip (format %1); this one reads format %2</source>
        <translation>eine spätere Version von Roundtrip hat sie geschrieben (Format %1); diese liest Format %2</translation>
    </message>
    <message>
        <source>it has more than the %1 MiB that a load file may have</source>
        <translation>sie ist größer als die %1 MiB, die ein gespeicherter Ladevorgang haben darf</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>sie kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>this is a load that was saved on %1 from %2; open the database to load again</source>
        <translation>dies ist ein Ladevorgang aus %2, gespeichert am %1; öffnen Sie die Datenbank, um neu zu laden</translation>
    </message>
    <message>
        <source>a condition begins with a column of %1: %2</source>
        <translation>eine Bedingung beginnt mit einer Spalte von %1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2 and leads no further</source>
        <translation>„%1“ ist eine Spalte von %2 und führt nicht weiter</translation>
    </message>
    <message>
        <source>an operator is missing behind &quot;%1&quot;: %2</source>
        <translation>hinter „%1“ fehlt ein Operator: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an operator; behind &quot;%2&quot; can stand: %3</source>
        <translation>„%1“ ist kein Operator; hinter „%2“ kann stehen: %3</translation>
    </message>
    <message>
        <source>a value is missing behind &quot;%1&quot;; &quot;&quot; is the empty text</source>
        <translation>hinter „%1“ fehlt ein Wert; &quot;&quot; ist der leere Text</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot take null, which compares with nothing; there are &quot;is null&quot; and &quot;is not null&quot;</source>
        <translation>„%1“ kann kein null nehmen, das sich mit nichts vergleichen lässt; es gibt &quot;is null&quot; und &quot;is not null&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number, and %2 is declared %3; in quotes it is compared as text</source>
        <translation>„%1“ ist keine Zahl, und %2 ist als %3 deklariert; in Anführungszeichen wird es als Text verglichen</translation>
    </message>
    <message>
        <source>%1 is no text in double quotes: one ends with &quot;, and has \&quot; and \\ for these characters themselves</source>
        <translation>%1 ist kein Text in doppelten Anführungszeichen: ein solcher endet mit &quot; und hat \&quot; und \\ für diese Zeichen selbst</translation>
    </message>
    <message>
        <source>&quot;in&quot; takes a list in brackets, as in (1, 2, 3), not %1</source>
        <translation>&quot;in&quot; nimmt eine Liste in Klammern, wie (1, 2, 3), nicht %1</translation>
    </message>
    <message>
        <source>in the list %1 a quote or a brace is opened and not closed</source>
        <translation>in der Liste %1 wird ein Anführungszeichen oder eine Klammer geöffnet und nicht geschlossen</translation>
    </message>
    <message>
        <source>the list %1 has nothing between two commas; &quot;&quot; is the empty text</source>
        <translation>in der Liste %1 steht zwischen zwei Kommas nichts; &quot;&quot; ist der leere Text</translation>
    </message>
    <message>
        <source>a path of more than %1 relations is refused: &quot;%2&quot;</source>
        <translation>ein Pfad von mehr als %1 Beziehungen wird abgelehnt: „%2“</translation>
    </message>
    <message>
        <source>the path</source>
        <translation>der Pfad</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>eine Option</translation>
    </message>
    <message>
        <source>the user name</source>
        <translation>der Benutzername</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>das Passwort</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>der Host</translation>
    </message>
    <message>
        <source>the port</source>
        <translation>der Port</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>die Datenbank</translation>
    </message>
    <message>
        <source>the URL has %1 ports for one host; give one port for all hosts, or one for each</source>
        <translation>die URL hat %1 Ports für einen Host; geben Sie einen Port für alle Hosts an oder einen für jeden</translation>
    </message>
    <message>
        <source>the URL has %1 ports for %2 hosts; give one port for all hosts, or one for each</source>
        <translation>die URL hat %1 Ports für %2 Hosts; geben Sie einen Port für alle Hosts an oder einen für jeden</translation>
    </message>
    <message>
        <source>statement_timeout takes a whole number of milliseconds</source>
        <translation>statement_timeout nimmt eine ganze Zahl von Millisekunden</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 has no &quot;sslmode&quot;; with ssl_ca it insists on TLS and checks the certificate, but not the host&apos;s name</source>
        <translation>der Qt-Treiber für %1 hat kein &quot;sslmode&quot;; mit ssl_ca besteht er auf TLS und prüft das Zertifikat, aber nicht den Namen des Hosts</translation>
    </message>
    <message>
        <source>option %1 of the URL has no value; in a password write %26 for &quot;&amp;&quot;</source>
        <translation>die Option %1 der URL hat keinen Wert; in einem Passwort schreiben Sie %26 für „&amp;“</translation>
    </message>
    <message>
        <source>option %1 of the URL is not known</source>
        <translation>die Option %1 der URL ist nicht bekannt</translation>
    </message>
    <message>
        <source>the URL&apos;s option %1 has no value</source>
        <translation>die Option %1 der URL hat keinen Wert</translation>
    </message>
    <message>
        <source>%1 takes a whole number</source>
        <translation>%1 nimmt eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 does not take this value</source>
        <translation>%1 nimmt diesen Wert nicht</translation>
    </message>
    <message>
        <source>the URL names no file; a SQLite URL is sqlite:///path</source>
        <translation>die URL nennt keine Datei; eine SQLite-URL ist sqlite:///pfad</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no file; a SQLite URL is sqlite:///path</source>
        <translation>„%1“ nennt keine Datei; eine SQLite-URL ist sqlite:///pfad</translation>
    </message>
    <message>
        <source>a SQLite URL has no options; write %3F for a &quot;?&quot; in the name of a file</source>
        <translation>eine SQLite-URL hat keine Optionen; schreiben Sie %3F für ein „?“ im Namen einer Datei</translation>
    </message>
    <message>
        <source>a file is on this computer: the URL is file:///path, without a host</source>
        <translation>eine Datei liegt auf diesem Rechner: die URL ist file:///pfad, ohne Host</translation>
    </message>
    <message>
        <source>&quot;vfs&quot; cannot be chosen: a file is read through one that cannot write</source>
        <translation>&quot;vfs&quot; kann nicht gewählt werden: eine Datei wird durch eines gelesen, das nicht schreiben kann</translation>
    </message>
    <message>
        <source>the URL names no file; it is file:///path</source>
        <translation>die URL nennt keine Datei; sie ist file:///pfad</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of URL</source>
        <translation>„%1“ ist keine Art von URL</translation>
    </message>
    <message>
        <source>&quot;//&quot; is missing after &quot;%1:&quot;; a URL is %1://user@host:port/database</source>
        <translation>hinter „%1:“ fehlt „//“; eine URL ist %1://benutzer@host:port/datenbank</translation>
    </message>
    <message>
        <source>%1 of the URL has a &quot;%&quot; without the code of a character behind it; write %25 for the sign itself</source>
        <translation>in der URL hat %1 ein „%“, hinter dem kein Zeichencode steht; schreiben Sie %25 für das Zeichen selbst</translation>
    </message>
    <message>
        <source>%1 of the URL is no valid UTF-8</source>
        <translation>in der URL ist %1 kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>the URL says %1 twice</source>
        <translation>die URL nennt zweimal: %1</translation>
    </message>
    <message>
        <source>only one &quot;@&quot; can stand in a URL, before the host; in a user name or password write %40 for it, %2F for &quot;/&quot; and %3F for &quot;?&quot;</source>
        <translation>in einer URL kann nur ein „@“ stehen, vor dem Host; in einem Benutzernamen oder Passwort schreiben Sie dafür %40, %2F für „/“ und %3F für „?“</translation>
    </message>
    <message>
        <source>the URL names no database; it is %1://user@host:port/database</source>
        <translation>die URL nennt keine Datenbank; sie ist %1://benutzer@host:port/datenbank</translation>
    </message>
    <message>
        <source>the database&apos;s name has a &quot;/&quot; in it; write %2F for it</source>
        <translation>im Namen der Datenbank steht ein „/“; schreiben Sie dafür %2F</translation>
    </message>
    <message>
        <source>the URL&apos;s host and port cannot be told apart; an IPv6 address stands in brackets, [::1]:%1</source>
        <translation>Host und Port der URL lassen sich nicht unterscheiden; eine IPv6-Adresse steht in Klammern, [::1]:%1</translation>
    </message>
    <message>
        <source>the URL&apos;s port is no number from 1 to 65535</source>
        <translation>der Port der URL ist keine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>es ist kein UTF-8</translation>
    </message>
    <message>
        <source>it ends here, too early</source>
        <translation>hier endet es, zu früh</translation>
    </message>
    <message>
        <source>a number of four hexadecimal digits was expected</source>
        <translation>erwartet wurde eine Zahl aus vier hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>a character that can be escaped was expected</source>
        <translation>erwartet wurde ein Zeichen, das maskiert werden kann</translation>
    </message>
    <message>
        <source>half a character stands alone</source>
        <translation>ein halbes Zeichen steht allein</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>erwartet wurde ein Text</translation>
    </message>
    <message>
        <source>the end of a text was expected</source>
        <translation>erwartet wurde das Ende eines Textes</translation>
    </message>
    <message>
        <source>a text has a control character in it</source>
        <translation>ein Text enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>an object was expected</source>
        <translation>erwartet wurde ein Objekt</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>erwartet wurde eine Liste</translation>
    </message>
    <message>
        <source>more than %1 objects and lists stand within one another</source>
        <translation>mehr als %1 Objekte und Listen sind ineinander geschachtelt</translation>
    </message>
    <message>
        <source>there is too much of it</source>
        <translation>es ist zu viel davon</translation>
    </message>
    <message>
        <source>a comma or } was expected</source>
        <translation>erwartet wurde ein Komma oder }</translation>
    </message>
    <message>
        <source>a comma or ] was expected</source>
        <translation>erwartet wurde ein Komma oder ]</translation>
    </message>
    <message>
        <source>a colon was expected</source>
        <translation>erwartet wurde ein Doppelpunkt</translation>
    </message>
    <message>
        <source>the name comes twice</source>
        <translation>der Name kommt zweimal vor</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>a text is longer than %1 characters</source>
        <translation>ein Text ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>a whole number was expected</source>
        <translation>erwartet wurde eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 is no whole number from %2 to %3</source>
        <translation>%1 ist keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>a number was expected</source>
        <translation>erwartet wurde eine Zahl</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>true or false was expected</source>
        <translation>erwartet wurde true oder false</translation>
    </message>
    <message>
        <source>null was expected</source>
        <translation>erwartet wurde null</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>erwartet wurde ein Wert</translation>
    </message>
    <message>
        <source>something follows the end</source>
        <translation>hinter dem Ende folgt noch etwas</translation>
    </message>
    <message>
        <source>it is no whole number of 64 bits</source>
        <translation>es ist keine ganze Zahl von 64 Bit</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>es ist kein Base64</translation>
    </message>
    <message>
        <source>it is neither &quot;inf&quot; nor &quot;-inf&quot; nor &quot;nan&quot;</source>
        <translation>es ist weder „inf“ noch „-inf“ noch „nan“</translation>
    </message>
    <message>
        <source>there is more than one value</source>
        <translation>es ist mehr als ein Wert</translation>
    </message>
    <message>
        <source>no value is written so</source>
        <translation>so wird kein Wert geschrieben</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>es gibt keinen Wert</translation>
    </message>
    <message>
        <source>more of it is here than there is</source>
        <translation>hier ist mehr davon, als es gibt</translation>
    </message>
    <message>
        <source>there are more than %1</source>
        <translation>es sind mehr als %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>„%1“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>there are %1 statements in all</source>
        <translation>es sind insgesamt %1 Anweisungen</translation>
    </message>
    <message>
        <source>there are more than were opened</source>
        <translation>es sind mehr, als geöffnet wurden</translation>
    </message>
    <message>
        <source>the record that was opened is not there</source>
        <translation>der Datensatz, der geöffnet wurde, ist nicht da</translation>
    </message>
    <message>
        <source>what the record leads to was loaded before</source>
        <translation>wohin der Datensatz führt, war schon geladen</translation>
    </message>
    <message>
        <source>the records lead to one another too often</source>
        <translation>die Datensätze führen zu oft zueinander</translation>
    </message>
    <message>
        <source>there are more than %1 conditions</source>
        <translation>es sind mehr als %1 Bedingungen</translation>
    </message>
    <message>
        <source>there is no such comparison</source>
        <translation>es gibt keinen solchen Vergleich</translation>
    </message>
    <message>
        <source>a path has more than %1 names</source>
        <translation>ein Pfad hat mehr als %1 Namen</translation>
    </message>
    <message>
        <source>there are more than %1 values</source>
        <translation>es sind mehr als %1 Werte</translation>
    </message>
    <message>
        <source>&quot;not&quot; has one part</source>
        <translation>„not“ hat einen Teil</translation>
    </message>
    <message>
        <source>&quot;sets&quot; come first</source>
        <translation>„sets“ kommen zuerst</translation>
    </message>
    <message>
        <source>there are no records</source>
        <translation>es gibt keine Datensätze</translation>
    </message>
    <message>
        <source>there are more than the lookups lead to</source>
        <translation>es sind mehr, als die Beziehungen ergeben</translation>
    </message>
    <message>
        <source>there is no table &quot;%1&quot;</source>
        <translation>es gibt keine Tabelle „%1“</translation>
    </message>
    <message>
        <source>row %1 cannot be the first that a statement filled</source>
        <translation>Zeile %1 kann nicht die erste sein, die eine Anweisung gefüllt hat</translation>
    </message>
    <message>
        <source>the statements that filled the rows do not fit their number</source>
        <translation>die Anweisungen, die die Zeilen gefüllt haben, passen nicht zu deren Zahl</translation>
    </message>
    <message>
        <source>%1 has no such column</source>
        <translation>%1 hat keine solche Spalte</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>es sind mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>there are %1 values for %2 rows</source>
        <translation>es sind %1 Werte für %2 Zeilen</translation>
    </message>
    <message>
        <source>the sets have more than %1 columns</source>
        <translation>die Mengen haben mehr als %1 Spalten</translation>
    </message>
    <message>
        <source>the first records are not those that were asked for</source>
        <translation>die ersten Datensätze sind nicht die, die verlangt waren</translation>
    </message>
    <message>
        <source>&quot;table&quot; and &quot;rows&quot; come first</source>
        <translation>„table“ und „rows“ kommen zuerst</translation>
    </message>
    <message>
        <source>there are rows without columns</source>
        <translation>es gibt Zeilen ohne Spalten</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; does not lead there</source>
        <translation>die Beziehung „%1“ führt nicht dorthin</translation>
    </message>
    <message>
        <source>step %1 of the lookups is another</source>
        <translation>Schritt %1 der Beziehungen ist ein anderer</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; comes twice</source>
        <translation>die Beziehung „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>there are %1 counts for %2 rows</source>
        <translation>es sind %1 Anzahlen für %2 Zeilen</translation>
    </message>
    <message>
        <source>row %1 is none of %2</source>
        <translation>Zeile %1 ist keine von %2</translation>
    </message>
    <message>
        <source>a relation to one record leads to %1</source>
        <translation>eine Beziehung zu einem Datensatz führt zu %1</translation>
    </message>
    <message>
        <source>there are %1 rows, and not %2</source>
        <translation>es sind %1 Zeilen und nicht %2</translation>
    </message>
    <message>
        <source>there are two tables &quot;%1&quot;</source>
        <translation>es gibt zwei Tabellen „%1“</translation>
    </message>
    <message>
        <source>two relations of a table are called &quot;%1&quot;</source>
        <translation>zwei Beziehungen einer Tabelle heißen „%1“</translation>
    </message>
    <message>
        <source>a relation names the table &quot;%1&quot;, which is missing</source>
        <translation>eine Beziehung nennt die Tabelle „%1“, die fehlt</translation>
    </message>
    <message>
        <source>the columns of the relation &quot;%1&quot; do not fit one another</source>
        <translation>die Spalten der Beziehung „%1“ passen nicht zueinander</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; has no way back &quot;%2&quot;</source>
        <translation>die Beziehung „%1“ hat keinen Rückweg „%2“</translation>
    </message>
    <message>
        <source>the tables have more than %1 columns</source>
        <translation>die Tabellen haben mehr als %1 Spalten</translation>
    </message>
    <message>
        <source>it refers to a statement that comes later</source>
        <translation>es verweist auf eine Anweisung, die später kommt</translation>
    </message>
    <message>
        <source>there are more than %1 round trips</source>
        <translation>es sind mehr als %1 Roundtrips</translation>
    </message>
    <message>
        <source>it is no date with a time</source>
        <translation>es ist kein Datum mit Uhrzeit</translation>
    </message>
    <message>
        <source>there are two columns &quot;%1&quot;</source>
        <translation>es gibt zwei Spalten „%1“</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>what the opened records lead to is missing</source>
        <translation>wohin die geöffneten Datensätze führen, fehlt</translation>
    </message>
    <message>
        <source>&quot;schema&quot; comes before it</source>
        <translation>davor kommt „schema“</translation>
    </message>
    <message>
        <source>it stands between &quot;queries&quot; and &quot;records&quot;</source>
        <translation>es steht zwischen „queries“ und „records“</translation>
    </message>
    <message>
        <source>&quot;query&quot; and &quot;queries&quot; come before it</source>
        <translation>davor kommen „query“ und „queries“</translation>
    </message>
    <message>
        <source>&quot;records&quot; come before it</source>
        <translation>davor kommen „records“</translation>
    </message>
    <message>
        <source>the load has too many records</source>
        <translation>der Ladevorgang hat zu viele Datensätze</translation>
    </message>
    <message>
        <source>the load takes more than the %1 MiB that a load file may have</source>
        <translation>der Ladevorgang braucht mehr als die %1 MiB, die ein gespeicherter haben darf</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>es ist keine reguläre Datei</translation>
    </message>
    <message>
        <source>%3; did you mean &quot;%1&quot;? It has: %2</source>
        <translation>%3; meinten Sie „%1“? Es gibt: %2</translation>
    </message>
    <message>
        <source>%2. It has: %1</source>
        <translation>%2. Es gibt: %1</translation>
    </message>
    <message>
        <source>%3; did you mean &quot;%1&quot;? There are: %2</source>
        <translation>%3; meinten Sie „%1“? Es gibt: %2</translation>
    </message>
    <message>
        <source>%2. There are: %1</source>
        <translation>%2. Es gibt: %1</translation>
    </message>
    <message>
        <source>%1. There are: nothing</source>
        <translation>%1. Es gibt: nichts</translation>
    </message>
    <message>
        <source>it is damaged at byte %1: %2</source>
        <translation>sie ist bei Byte %1 beschädigt: %2</translation>
    </message>
    <message>
        <source>it is damaged at %1 (byte %2): %3</source>
        <translation>sie ist bei %1 (Byte %2) beschädigt: %3</translation>
    </message>
    <message>
        <source>{&quot;$real&quot;: ...} takes &quot;inf&quot;, &quot;-inf&quot; or &quot;nan&quot;; write other reals as numbers</source>
        <translation>{&quot;$real&quot;: ...} nimmt „inf“, „-inf“ oder „nan“; andere reelle Zahlen werden als Zahlen geschrieben</translation>
    </message>
    <message>
        <source>{&quot;%1&quot;: ...} takes bytes in base64, as &quot;AP8=&quot;</source>
        <translation>{&quot;%1&quot;: ...} nimmt Bytes in Base64 wie „AP8=“</translation>
    </message>
    <message>
        <source>%1 is no text: half of a surrogate pair stands in it alone; for bytes that are no text write {&quot;$bytes&quot;: ...}</source>
        <translation>%1 ist kein Text: die Hälfte eines Surrogatpaars steht darin allein; für Bytes, die kein Text sind, schreiben Sie {&quot;$bytes&quot;: ...}</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>no TLS connection to the server was made (it offers none); have it offer TLS, or leave the TLS options out</source>
        <translation>es kam keine TLS-Verbindung zum Server zustande (er bietet keine an); lassen Sie ihn TLS anbieten, oder lassen Sie die TLS-Optionen weg</translation>
    </message>
    <message>
        <source>the server does not tell its columns</source>
        <translation>der Server nennt ihre Spalten nicht</translation>
    </message>
    <message>
        <source>the server is PostgreSQL %1; %2 or later is needed</source>
        <translation>der Server ist PostgreSQL %1; nötig ist %2 oder neuer</translation>
    </message>
    <message>
        <source>%1 cannot have a semicolon in it: &quot;%2&quot;</source>
        <translation>%1 darf kein Semikolon enthalten: „%2“</translation>
    </message>
    <message>
        <source>what answers there is no PostgreSQL server (%1); look at the port and the kind of server</source>
        <translation>was dort antwortet, ist kein PostgreSQL-Server (%1); prüfen Sie Port und Art des Servers</translation>
    </message>
    <message>
        <source>the server has no room left for what the statement needs (%1)</source>
        <translation>der Server hat keinen Platz mehr für das, was die Anweisung braucht (%1)</translation>
    </message>
    <message>
        <source>this connection only reads (%1)</source>
        <translation>diese Verbindung liest nur (%1)</translation>
    </message>
    <message>
        <source>%1; look at the service of the URL or PGSERVICE, and at the file that PGSERVICEFILE names</source>
        <translation>%1; prüfen Sie den Dienst in der URL oder in PGSERVICE und die Datei, die PGSERVICEFILE nennt</translation>
    </message>
    <message>
        <source>a server that the statement needs besides cannot be reached (%1)</source>
        <translation>ein weiterer Server, den die Anweisung braucht, ist nicht erreichbar (%1)</translation>
    </message>
    <message>
        <source>Qt&apos;s driver has not opened it as it was told to, so it could be written to</source>
        <translation>Qts Treiber hat sie nicht so geöffnet, wie er sollte, sie könnte also beschrieben werden</translation>
    </message>
    <message>
        <source>its name is not valid UTF-8, so that no statement can name it</source>
        <translation>ihr Name ist kein gültiges UTF-8, so dass keine Anweisung sie nennen kann</translation>
    </message>
    <message>
        <source>finding out its columns takes long; that is done when records of it are asked for</source>
        <translation>ihre Spalten zu ermitteln dauert lange; das geschieht, wenn ihre Datensätze verlangt werden</translation>
    </message>
    <message>
        <source>the name of its column &quot;%1&quot; is not valid UTF-8, so that no statement can name it</source>
        <translation>der Name ihrer Spalte „%1“ ist kein gültiges UTF-8, so dass keine Anweisung sie nennen kann</translation>
    </message>
    <message>
        <source>an interrupted transaction of another program waits beside it (its -journal file); open it once with the program that writes it</source>
        <translation>eine unterbrochene Transaktion eines anderen Programms wartet daneben (ihre -journal-Datei); öffnen Sie sie einmal mit dem Programm, das sie schreibt</translation>
    </message>
    <message>
        <source>another program began to write to it while it was read; load it again</source>
        <translation>ein anderes Programm hat begonnen, sie zu beschreiben, während sie gelesen wurde; laden Sie sie noch einmal</translation>
    </message>
    <message>
        <source>it is to be sorted, and there is no folder for temporary files; name one in SQLITE_TMPDIR</source>
        <translation>es muss sortiert werden, und es gibt keinen Ordner für temporäre Dateien; nennen Sie einen in SQLITE_TMPDIR</translation>
    </message>
    <message>
        <source>the index of its write-ahead log, the -shm file, is not finished; try again, or open it once with the program that writes it</source>
        <translation>der Index ihres Write-Ahead-Logs, die -shm-Datei, ist nicht fertig; versuchen Sie es noch einmal, oder öffnen Sie sie einmal mit dem Programm, das sie schreibt</translation>
    </message>
    <message>
        <source>its write-ahead log is held by a program that does not go on; let that program go on, or end it, and try again</source>
        <translation>ihr Write-Ahead-Log wird von einem Programm gehalten, das nicht weiterläuft; lassen Sie es weiterlaufen oder beenden Sie es, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>it takes more than %1 MB of temporary files to sort this, or the disk is full; ask for fewer records, or for an order that an index has</source>
        <translation>dies zu sortieren braucht mehr als %1 MB an temporären Dateien, oder die Platte ist voll; verlangen Sie weniger Datensätze oder eine Reihenfolge, die ein Index hat</translation>
    </message>
    <message>
        <source>it could not be read (%1)</source>
        <translation>sie konnte nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>it could not be opened (%1)</source>
        <translation>sie konnte nicht geöffnet werden (%1)</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2)</source>
        <translation>%1 ist nicht erreichbar (%2)</translation>
    </message>
    <message>
        <source>it cannot be reached (%1)</source>
        <translation>sie ist nicht erreichbar (%1)</translation>
    </message>
    <message>
        <source>its write-ahead log, the -wal file, cannot be read (%1)</source>
        <translation>ihr Write-Ahead-Log, die -wal-Datei, kann nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>its write-ahead log, the -wal file, is damaged, so what was written last cannot be read; open it once with the program that writes it, or move that file away</source>
        <translation>ihr Write-Ahead-Log, die -wal-Datei, ist beschädigt, das zuletzt Geschriebene ist also nicht lesbar; öffnen Sie sie einmal mit dem Programm, das sie schreibt, oder verschieben Sie jene Datei</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>sie kann nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>the file is truncated: %1 of %2 bytes are there</source>
        <translation>die Datei ist abgeschnitten: %1 von %2 Bytes sind da</translation>
    </message>
    <message>
        <source>its write-ahead log was left behind (a -wal file without a -shm file), and reading it would change files; open it once with the program that writes it</source>
        <translation>ihr Write-Ahead-Log blieb zurück (eine -wal-Datei ohne -shm-Datei), und es zu lesen würde Dateien ändern; öffnen Sie sie einmal mit dem Programm, das sie schreibt</translation>
    </message>
    <message>
        <source>the connection is closed</source>
        <translation>die Verbindung ist geschlossen</translation>
    </message>
    <message>
        <source>a load whose lookups select their records cannot be kept</source>
        <translation>ein Ladevorgang, dessen Lookups ihre Datensätze auswählen, kann nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>it could not be ended; its connection was given up</source>
        <translation>sie konnte nicht beendet werden; ihre Verbindung wurde aufgegeben</translation>
    </message>
    <message>
        <source>a relation with a junction has no key of its own</source>
        <translation>eine Beziehung mit Zwischentabelle hat keinen eigenen Schlüssel</translation>
    </message>
    <message>
        <source>the record is no longer in %1</source>
        <translation>der Datensatz ist nicht mehr in %1</translation>
    </message>
    <message>
        <source>%1 has no primary key, and several of its records look like this one and differ in %2</source>
        <translation>%1 hat keinen Primärschlüssel, und mehrere seiner Datensätze sehen aus wie dieser und unterscheiden sich in %2</translation>
    </message>
    <message>
        <source>%1 has no primary key, and more than %2 of its records look like this one</source>
        <translation>%1 hat keinen Primärschlüssel, und mehr als %2 seiner Datensätze sehen aus wie dieser</translation>
    </message>
    <message>
        <source>no record of %1 looks like this one any more</source>
        <translation>kein Datensatz von %1 sieht mehr aus wie dieser</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to one record or none and takes no limit</source>
        <translation>„%1“ führt zu einem Datensatz oder keinem und nimmt keine Begrenzung</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>a limit and an offset are whole numbers from 0 up</source>
        <translation>Begrenzung und Versatz sind ganze Zahlen ab 0</translation>
    </message>
    <message>
        <source>%1 columns of %2 cannot refer to %3 columns of %4</source>
        <translation>%1 Spalten von %2 können nicht auf %3 Spalten von %4 verweisen</translation>
    </message>
    <message>
        <source>%1 column of %2 cannot refer to %3 columns of %4</source>
        <translation>%1 Spalte von %2 kann nicht auf %3 Spalten von %4 verweisen</translation>
    </message>
    <message>
        <source>%1 columns of %2 cannot refer to %3 column of %4</source>
        <translation>%1 Spalten von %2 können nicht auf %3 Spalte von %4 verweisen</translation>
    </message>
    <message>
        <source>the two keys of the junction %1 are the same columns</source>
        <translation>die beiden Schlüssel der Zwischentabelle %1 sind dieselben Spalten</translation>
    </message>
    <message>
        <source>no columns of %1 are named</source>
        <translation>keine Spalten von %1 sind genannt</translation>
    </message>
    <message>
        <source>%1 has no primary key; name the columns that are referred to</source>
        <translation>%1 hat keinen Primärschlüssel; nennen Sie die Spalten, auf die verwiesen wird</translation>
    </message>
    <message>
        <source>%1 of %2 cannot refer to %3 of %4: the one is %5, the other %6</source>
        <translation>%1 von %2 kann nicht auf %3 von %4 verweisen: das eine ist %5, das andere %6</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of the records of &quot;%2&quot;: %3 has a column of that name</source>
        <translation>„%1“ kann nicht der Name der Datensätze von „%2“ sein: %3 hat eine Spalte dieses Namens</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of the records of &quot;%2&quot;: %3 has a relation of that name</source>
        <translation>„%1“ kann nicht der Name der Datensätze von „%2“ sein: %3 hat eine Beziehung dieses Namens</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was looked up before, with another selection of its records; put the one with conditions first, or give it a name of its own</source>
        <translation>„%1“ wurde schon mit einer anderen Auswahl seiner Datensätze nachgeschlagen; stellen Sie den Lookup mit Bedingungen voran, oder geben Sie ihm einen eigenen Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already the name of other records of %2</source>
        <translation>„%1“ ist schon der Name anderer Datensätze von %2</translation>
    </message>
    <message>
        <source>a lookup of more than %1 relations is refused: &quot;%2...&quot;</source>
        <translation>ein Lookup von mehr als %1 Beziehungen wird abgelehnt: „%2...“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2, not a relation</source>
        <translation>„%1“ ist eine Spalte von %2, keine Beziehung</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a member</source>
        <translation>„%1“ ist kein Element davon</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text, or an empty one</source>
        <translation>„%1“ ist kein Text oder ein leerer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a column&apos;s name nor an array of them</source>
        <translation>„%1“ ist weder der Name einer Spalte noch ein Array davon</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an array</source>
        <translation>„%1“ ist kein Array</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false</source>
        <translation>„%1“ ist weder true noch false</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;through&quot;</source>
        <translation>„%1“ braucht „through“</translation>
    </message>
    <message>
        <source>%1 is not JSON: line %2: %3</source>
        <translation>%1 ist kein JSON: Zeile %2: %3</translation>
    </message>
    <message>
        <source>it has more than the %1 MiB that a file of relations may have</source>
        <translation>sie hat mehr als die %1 MiB, die eine Datei mit Beziehungen haben darf</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name of %2&apos;s relation &quot;%3&quot;: it is empty</source>
        <translation>„%1“ kann kein Name der Beziehung „%3“ von %2 sein: er ist leer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name of %2&apos;s relation &quot;%3&quot;: it is another relation&apos;s name</source>
        <translation>„%1“ kann kein Name der Beziehung „%3“ von %2 sein: so heißt eine andere Beziehung</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes two values, the first and the last</source>
        <translation>%1 von „%2“ nimmt zwei Werte, den ersten und den letzten</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes one value</source>
        <translation>%1 von „%2“ nimmt einen Wert</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; cannot take NULL, which compares with nothing; use isnull</source>
        <translation>%1 von „%2“ kann NULL nicht nehmen, das mit nichts vergleichbar ist; verwenden Sie isnull</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes text, not a blob</source>
        <translation>%1 von „%2“ nimmt Text, kein BLOB</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes what %3 (%4) can be: %5</source>
        <translation>%1 von „%2“ nimmt, was %3 (%4) sein kann: %5</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a relation whose key has several columns; compare one of the columns of %2: %3</source>
        <translation>„%1“ ist eine Beziehung, deren Schlüssel mehrere Spalten hat; vergleichen Sie eine der Spalten von %2: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2 and leads no further; comparisons such as gte are functions of Field</source>
        <translation>„%1“ ist eine Spalte von %2 und führt nicht weiter; Vergleiche wie gte sind Funktionen von Field</translation>
    </message>
    <message>
        <source>%1 is no date or moment</source>
        <translation>%1 ist kein Datum und kein Zeitpunkt</translation>
    </message>
    <message>
        <source>%1 is no time</source>
        <translation>%1 ist keine Uhrzeit</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column of %2 or a relation of the path</source>
        <translation>„%1“ ist weder eine Spalte von %2 noch eine Beziehung des Pfads</translation>
    </message>
    <message>
        <source>%1 refers to %2 already</source>
        <translation>%1 verweist schon auf %2</translation>
    </message>
    <message>
        <source>it is a SQLite database, and no database is written to</source>
        <translation>es ist eine SQLite-Datenbank, und in keine Datenbank wird geschrieben</translation>
    </message>
    <message>
        <source>the name is that of a file of a SQLite database</source>
        <translation>der Name ist der einer Datei einer SQLite-Datenbank</translation>
    </message>
</context>
<context>
    <name>GrowthPlot</name>
    <message>
        <source>Queries as the data grows</source>
        <translation>Abfragen bei wachsenden Daten</translation>
    </message>
    <message>
        <source>Time as the data grows</source>
        <translation>Zeit bei wachsenden Daten</translation>
    </message>
    <message>
        <source>It is measured after the lanes.</source>
        <translation>Wird nach den Bahnen gemessen.</translation>
    </message>
    <message>
        <source>It takes two records at least to see anything grow.</source>
        <translation>Um Wachstum zu sehen, braucht es mindestens zwei Datensätze.</translation>
    </message>
    <message>
        <source>It was not measured.</source>
        <translation>Wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Measured at %1 records of %2. A rising line is N+1, a flat one is not.</source>
        <translation>Gemessen bei %1 Datensätzen aus %2. Eine steigende Linie ist N+1, eine flache nicht.</translation>
    </message>
    <message>
        <source>Measured at %1 records of %2, with %3 for each round trip.</source>
        <translation>Gemessen bei %1 Datensätzen aus %2, mit %3 je Roundtrip.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>records of %1</source>
        <translation>Datensätze aus %1</translation>
    </message>
    <message>
        <source>1 + N</source>
        <translation>1 + N</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>Open or close a record</source>
        <translation>Datensatz aus- oder einklappen</translation>
    </message>
    <message>
        <source>Open all below a record</source>
        <translation>Alles unter einem Datensatz ausklappen</translation>
    </message>
    <message>
        <source>Make a record the root</source>
        <translation>Datensatz zur Wurzel machen</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>The first, or the last of all records</source>
        <translation>Zum ersten oder letzten aller Datensätze</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In the records</source>
        <translation>In den Datensätzen</translation>
    </message>
    <message>
        <source>About Roundtrip</source>
        <translation>Über Roundtrip</translation>
    </message>
    <message>
        <source>Shows what loading related records costs. It only reads.</source>
        <translation>Zeigt, was das Laden verknüpfter Datensätze kostet. Liest nur.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Roundtrip is under the MIT licence, which stands below. Qt is under the GNU Lesser General Public License, version 3; the program is linked to it as a library that can be exchanged. SQLite is in the public domain.</source>
        <translation>Roundtrip steht unter der MIT-Lizenz, die unten folgt. Qt steht unter der GNU Lesser General Public License, Version 3; das Programm bindet es als austauschbare Bibliothek ein. SQLite ist gemeinfrei.</translation>
    </message>
    <message>
        <source>Qt&apos;s drivers for servers, libpq (PostgreSQL Licence) and libmariadb (LGPL 2.1) are those of the system.</source>
        <translation>Qts Treiber für Server, libpq (PostgreSQL-Lizenz) und libmariadb (LGPL 2.1) sind die des Systems.</translation>
    </message>
    <message>
        <source>Copy records with the names of their columns</source>
        <translation>Datensätze mit ihren Spaltennamen kopieren</translation>
    </message>
    <message>
        <source>Open one of the databases opened last</source>
        <translation>Eine der zuletzt geöffneten Datenbanken öffnen</translation>
    </message>
    <message>
        <source>Follow the relations that are guessed</source>
        <translation>Den vermuteten Beziehungen folgen</translation>
    </message>
    <message>
        <source>Fold or unfold a load</source>
        <translation>Einen Ladevorgang ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Copy as SQL that runs</source>
        <translation>Als ausführbares SQL kopieren</translation>
    </message>
    <message>
        <source>In the queries</source>
        <translation>In den Abfragen</translation>
    </message>
    <message>
        <source>One row for all queries with the same text, or one for each</source>
        <translation>Eine Zeile für alle Abfragen mit gleichem Text, oder eine für jede</translation>
    </message>
</context>
<context>
    <name>LaneChart</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>läuft…</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>whole table read, without a list: the keys are those of all %1 records of %2</source>
        <translation>ganze Tabelle gelesen, ohne Liste: die Schlüssel sind die aller %1 Datensätze von %2</translation>
    </message>
    <message>
        <source>all that meets the filter is read, without a list: the keys are those of all %1 records of %2</source>
        <translation>alles gelesen, was den Filter erfüllt, ohne Liste: die Schlüssel sind die aller %1 Datensätze von %2</translation>
    </message>
    <message>
        <source>%1 keys in %2 statements</source>
        <translation>%1 Schlüssel in %2 Anweisungen</translation>
    </message>
    <message>
        <source>%1 scanned, about %2 records: quicker than to look up %3 keys</source>
        <translation>%1 gescannt, rund %2 Datensätze: schneller, als %3 Schlüssel nachzuschlagen</translation>
    </message>
    <message>
        <source>%1 scanned: no index on %2 finds %3 keys</source>
        <translation>%1 gescannt: kein Index auf %2 findet %3 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys looked up: quicker than to scan about %2 records of %3</source>
        <translation>%1 Schlüssel nachgeschlagen: schneller, als rund %2 Datensätze von %3 zu scannen</translation>
    </message>
    <message>
        <source>a statement for each key: the view unites queries</source>
        <translation>eine Anweisung je Schlüssel: die View vereint Abfragen</translation>
    </message>
    <message>
        <source>the keys stay in the database</source>
        <translation>die Schlüssel bleiben in der Datenbank</translation>
    </message>
    <message>
        <source>by its keys: more than %1 SELECTs within one another are too many</source>
        <translation>über die Schlüssel: mehr als %1 geschachtelte SELECTs sind zu viele</translation>
    </message>
    <message>
        <source>%1.%2 is compared and sorted byte by byte: its collation %3 is not here</source>
        <translation>%1.%2 wird byteweise verglichen und sortiert: die Kollation %3 fehlt hier</translation>
    </message>
    <message>
        <source>a statement of its own: one takes no more than %1 tables and %2 columns</source>
        <translation>eigene Anweisung: eine fasst höchstens %1 Tabellen und %2 Spalten</translation>
    </message>
    <message>
        <source>a statement of its own: the view unites queries</source>
        <translation>eigene Anweisung: die View vereint Abfragen</translation>
    </message>
    <message>
        <source>a statement of its own: joined beside another list, each would multiply the other&apos;s rows</source>
        <translation>eigene Anweisung: per Join neben einer anderen Liste würde jede die Zeilen der anderen vervielfachen</translation>
    </message>
    <message>
        <source>%1 sent more than once</source>
        <translation>%1 mehrfach gesendet</translation>
    </message>
    <message>
        <source>export of %1</source>
        <translation>Export von %1</translation>
    </message>
    <message>
        <source>%1 of one %2</source>
        <translation>%1 von einem %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>again</source>
        <translation>nochmals</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>query %1, %2</source>
        <translation>Abfrage %1, %2</translation>
    </message>
    <message>
        <source>places of %1</source>
        <translation>Sprungstellen in %1</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>%1, descending</source>
        <translation>%1, absteigend</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, aufsteigend</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>full scan of %1, to make an index for this query alone</source>
        <translation>Full Scan von %1, um einen Index nur für diese Abfrage anzulegen</translation>
    </message>
    <message>
        <source>full scan of %1</source>
        <translation>Full Scan von %1</translation>
    </message>
    <message>
        <source>full scan of the index %2 of %1</source>
        <translation>Full Scan des Index %2 von %1</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>der Tabelle</translation>
    </message>
    <message>
        <source>search of %1 by the primary key</source>
        <translation>Suche in %1 über den Primärschlüssel</translation>
    </message>
    <message>
        <source>search of %1</source>
        <translation>Suche in %1</translation>
    </message>
    <message>
        <source>search of %1 by the index %2</source>
        <translation>Suche in %1 über den Index %2</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>no full scan</source>
        <translation>kein Full Scan</translation>
    </message>
    <message>
        <source>1 full scan</source>
        <translation>1 Full Scan</translation>
    </message>
    <message>
        <source>%1 full scans</source>
        <translation>%1 Full Scans</translation>
    </message>
    <message>
        <source>no sort</source>
        <translation>keine Sortierung</translation>
    </message>
    <message>
        <source>1 sort</source>
        <translation>1 Sortierung</translation>
    </message>
    <message>
        <source>%1 sorts</source>
        <translation>%1 Sortierungen</translation>
    </message>
</context>
<context>
    <name>RaceText</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>%1 felt for each round trip</source>
        <translation>%1 je Roundtrip erlebt</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of one round trip</comment>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>median of %1 · %2</source>
        <translation>Median aus %1 · %2</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Wartet, bis es an der Reihe ist…</translation>
    </message>
    <message>
        <source>Running each once, untimed…</source>
        <translation>Jede läuft einmal ohne Messung…</translation>
    </message>
    <message>
        <source>Racing, round %1 of %2…</source>
        <translation>Rennen, Runde %1 von %2…</translation>
    </message>
    <message>
        <source>Racing…</source>
        <translation>Rennen läuft…</translation>
    </message>
    <message>
        <source>Measuring how it grows…</source>
        <translation>Wachstum wird gemessen…</translation>
    </message>
    <message>
        <source>The race has ended: %1. What was measured stays.</source>
        <translation>Das Rennen ist beendet: %1. Das Gemessene bleibt.</translation>
    </message>
    <message>
        <source>Stopped. What was measured by then stays.</source>
        <translation>Gestoppt. Das bis dahin Gemessene bleibt.</translation>
    </message>
    <message>
        <source>Somebody has changed the records meanwhile: not every run has loaded the same.</source>
        <translation>Inzwischen hat jemand die Datensätze geändert: Nicht jeder Lauf hat dasselbe geladen.</translation>
    </message>
    <message>
        <source>as fast</source>
        <translation>gleich schnell</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>%1 × schneller</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1 × langsamer</translation>
    </message>
    <message>
        <source>then failed: %1</source>
        <translation>dann fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>1 trip</source>
        <translation>1 Roundtrip</translation>
    </message>
    <message>
        <source>%1 trips</source>
        <translation>%1 Roundtrips</translation>
    </message>
    <message>
        <source>%1, when first looked at</source>
        <translation>%1, beim ersten Ansehen</translation>
    </message>
    <message>
        <source>%1 sent twice</source>
        <translation>%1 doppelt gesendet</translation>
    </message>
    <message>
        <source>%1: cannot run: %2</source>
        <translation>%1: kann nicht laufen: %2</translation>
    </message>
    <message>
        <source>%1: not measured.</source>
        <translation>%1: nicht gemessen.</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 Abfrage</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 Abfragen</translation>
    </message>
    <message>
        <source>%1 for %2 records (%3)</source>
        <translation>%1 für %2 Datensätze (%3)</translation>
    </message>
    <message>
        <source>Race: %1</source>
        <translation>Rennen: %1</translation>
    </message>
</context>
<context>
    <name>RecordDocument</name>
    <message>
        <source>Select a record to see all of its columns.</source>
        <translation>Datensatz auswählen, um alle seine Spalten zu sehen.</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source> · key</source>
        <translation> · Schlüssel</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>leerer Text</translation>
    </message>
    <message>
        <source>empty blob</source>
        <translation>leerer Blob</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>%1 werden gelesen</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source> · this is the beginning of %1</source>
        <translation> · dies ist der Anfang von %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Open this record of %1</source>
        <translation>Diesen Datensatz von %1 öffnen</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> in %1</translation>
    </message>
    <message>
        <source>picture, %1</source>
        <translation>Bild, %1</translation>
    </message>
    <message>
        <source>a picture of %1 × %2, too large to be shown</source>
        <translation>ein Bild mit %1 × %2, zu groß zum Anzeigen</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4</source>
        <translation>%1, %2 × %3, %4</translation>
    </message>
    <message>
        <source>Leads here</source>
        <translation>Führt hierher</translation>
    </message>
    <message>
        <source> guessed</source>
        <translation> vermutet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>count</source>
        <translation>zählen</translation>
    </message>
    <message>
        <source>more than %1 records</source>
        <translation>mehr als %1 Datensätze</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source> · counted</source>
        <translation> · gezählt</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>1 statement</source>
        <translation>1 Anweisung</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 Anweisungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>SpokenCell</name>
    <message>
        <source>1 statement</source>
        <translation>1 Anweisung</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 Anweisungen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>statement that is no query</source>
        <translation>Anweisung, die keine Abfrage ist</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>begun after %1</source>
        <translation>begonnen nach %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>query 2, repeated: its statement</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>query 2, repeated: its statement, 12 rows</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>no %1 driver</source>
        <translation>kein Treiber %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>rows read with SQLite&apos;s own functions</source>
        <translation>Zeilen mit SQLites eigenen Funktionen gelesen</translation>
    </message>
    <message>
        <source>rows read with QSqlQuery</source>
        <translation>Zeilen mit QSqlQuery gelesen</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>keine Datenbank</translation>
    </message>
</context>
<context>
    <name>WaterfallClock</name>
    <message>
        <source>%1 – %2 ms</source>
        <translation>%1 – %2 ms</translation>
    </message>
</context>
<context>
    <name>duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>kept load</name>
    <message>
        <source>This is a load that was saved on %1 from %2. It can be looked at without the database; to load again, open the database.</source>
        <translation>Dieser Ladevorgang wurde am %1 aus %2 gespeichert. Er lässt sich ohne die Datenbank ansehen; um nochmals zu laden, die Datenbank öffnen.</translation>
    </message>
    <message>
        <source>It has the records %1 to %2 of %3.</source>
        <translation>Er enthält die Datensätze %1 bis %2 von %3.</translation>
    </message>
    <message>
        <source>%1   ·   %2   ·   Read only</source>
        <translation>%1   ·   %2   ·   Nur lesend</translation>
    </message>
    <message>
        <source>Kept load of %1   ·   saved on %2   ·   %3</source>
        <translation>Ladevorgang von %1   ·   gespeichert am %2   ·   %3</translation>
    </message>
    <message>
        <source>%1 (kept load) — Roundtrip</source>
        <translation>%1 (gespeicherter Ladevorgang) — Roundtrip</translation>
    </message>
    <message>
        <source>%1 — Roundtrip</source>
        <translation>%1 — Roundtrip</translation>
    </message>
    <message>
        <source>1 older query had left the log before, and is not in the file.</source>
        <translation>1 ältere Abfrage hatte das Protokoll vorher verlassen und ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>%1 older queries had left the log before, and are not in the file.</source>
        <translation>%1 ältere Abfragen hatten das Protokoll vorher verlassen und sind nicht in der Datei.</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that you translate into, as in the name of the file.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>one to many</source>
        <translation>1:n</translation>
    </message>
    <message>
        <source>one to one</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>many to many</source>
        <translation>n:m</translation>
    </message>
</context>
<context>
    <name>roundtrip::AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>roundtrip::BrowsedDatabase</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Stopped: %1 was not opened.</source>
        <translation>Gestoppt: %1 wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Stopped. What had come by then is shown; open a record to load what it lacks.</source>
        <translation>Gestoppt. Gezeigt wird, was bis dahin ankam; beim Ausklappen eines Datensatzes wird geladen, was ihm fehlt.</translation>
    </message>
    <message>
        <source>Load all of it</source>
        <translation>Alles laden</translation>
    </message>
    <message>
        <source>Searching %1 took longer than %2 s and was ended: no index serves it. A condition on an indexed column makes it quick; the time limit is in the menu ☰.</source>
        <translation>Die Suche in %1 dauerte länger als %2 s und wurde beendet: Kein Index hilft ihr. Eine Bedingung auf einer indizierten Spalte macht sie schnell; das Zeitlimit steht im Menü ☰.</translation>
    </message>
    <message>
        <source>Search without a limit</source>
        <translation>Ohne Limit suchen</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open a database…</source>
        <translation>Datenbank öffnen…</translation>
    </message>
    <message>
        <source>Of the relations that are kept for %1, some do not fit any more and are left out: %2.</source>
        <translation>Von den für %1 gespeicherten Beziehungen passen einige nicht mehr und sind weggelassen: %2.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
</context>
<context>
    <name>roundtrip::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConditionChip</name>
    <message>
        <source>Edit the condition %1</source>
        <translation>Bedingung %1 bearbeiten</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>Bedingung %1 entfernen</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConnectDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>&amp;Saved connections</source>
        <translation>&amp;Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>N&amp;ew</source>
        <translation>Ne&amp;u</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>Dupli&amp;zieren</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde gestoppt.</translation>
    </message>
    <message>
        <source>It works: %1, %2.</source>
        <translation>Funktioniert: %1, %2.</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 Tabelle</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 Tabellen</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>St&amp;op the test</source>
        <translation>Test a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Test c&amp;onnection</source>
        <translation>Ver&amp;bindung testen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConnectionForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Host or socket</source>
        <translation>&amp;Host oder Socket</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>yours on this computer</source>
        <translation>wie auf diesem Rechner</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Benutze&amp;r</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Never stored: asked for when it is needed.</source>
        <translation>Nie gespeichert: wird bei Bedarf erfragt.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>Zeit&amp;limit</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>Host or socket</source>
        <translation>Host oder Socket</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>Time limit of a statement, in seconds</source>
        <translation>Zeitlimit einer Anweisung, in Sekunden</translation>
    </message>
    <message>
        <source>seconds for a statement</source>
        <translation>Sekunden je Anweisung</translation>
    </message>
    <message>
        <source>this computer, or %1</source>
        <translation>dieser Rechner oder %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>The port is a number from 1 to %1.</source>
        <translation>Der Port ist eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Several hosts are written as db1,db2:%1.</source>
        <translation>Mehrere Hosts schreibt man als db1,db2:%1.</translation>
    </message>
    <message>
        <source>Which database is to be opened?</source>
        <translation>Welche Datenbank soll geöffnet werden?</translation>
    </message>
    <message>
        <source>Seconds as a number, 0 or nothing for no limit.</source>
        <translation>Sekunden als Zahl, 0 oder leer für kein Limit.</translation>
    </message>
</context>
<context>
    <name>roundtrip::DatabaseChooser</name>
    <message>
        <source>Open a SQLite database</source>
        <translation>SQLite-Datenbank öffnen</translation>
    </message>
    <message>
        <source>SQLite databases and kept loads (*.sqlite *.sqlite3 *.db *.db3 *.roundtrip)</source>
        <translation>SQLite-Datenbanken und gespeicherte Ladevorgänge (*.sqlite *.sqlite3 *.db *.db3 *.roundtrip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>roundtrip::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What the details are of</source>
        <translation>Wovon die Details sind</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>root records</source>
        <translation>Wurzeldatensätze</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>related records</source>
        <translation>verknüpfte Datensätze</translation>
    </message>
    <message>
        <source>one record</source>
        <translation>einen Datensatz</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>joined records</source>
        <translation>Datensätze per Join</translation>
    </message>
    <message>
        <source>%1, joined</source>
        <translation>%1, per Join</translation>
    </message>
    <message>
        <source>the driver itself: %1</source>
        <translation>der Treiber selbst: %1</translation>
    </message>
    <message>
        <source>setting up the connection</source>
        <translation>Einrichten der Verbindung</translation>
    </message>
    <message>
        <source>reading the catalogue</source>
        <translation>Lesen des Katalogs</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>asking for a plan</source>
        <translation>Frage nach einem Plan</translation>
    </message>
    <message>
        <source>asking which texts are equal</source>
        <translation>Frage, welche Texte gleich sind</translation>
    </message>
    <message>
        <source>asking how scattered the records lie</source>
        <translation>Frage, wie verstreut die Datensätze liegen</translation>
    </message>
    <message>
        <source>a whole value</source>
        <translation>ein ganzer Wert</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>keys from #%1</source>
        <translation>Schlüssel aus #%1</translation>
    </message>
    <message>
        <source>filled %1</source>
        <translation>füllte %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>sent in one message with the next statement</source>
        <translation>in einer Nachricht mit der nächsten Anweisung gesendet</translation>
    </message>
    <message>
        <source>also sent: %1</source>
        <translation>auch gesendet: %1</translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation>1 Roundtrip</translation>
    </message>
    <message>
        <source>%1 round trips</source>
        <translation>%1 Roundtrips</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Select a query to see its statement and values.</source>
        <translation>Abfrage auswählen, um Anweisung und Werte zu sehen.</translation>
    </message>
    <message>
        <source>keys for jumps to far records</source>
        <translation>Schlüssel für Sprünge zu fernen Datensätzen</translation>
    </message>
</context>
<context>
    <name>roundtrip::ExportBar</name>
    <message>
        <source>Values with tabs (*.tsv)</source>
        <translation>Werte mit Tabulatoren (*.tsv)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON with related records (*.json)</source>
        <translation>JSON mit verknüpften Datensätzen (*.json)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown-Tabelle (*.md)</translation>
    </message>
    <message>
        <source>SQL INSERT statements (*.sql)</source>
        <translation>SQL-INSERT-Anweisungen (*.sql)</translation>
    </message>
    <message>
        <source>Export the records</source>
        <translation>Datensätze exportieren</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 von %2 Datensätzen</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>Exporting %1 to %2: %3</source>
        <translation>Export von %1 nach %2: %3</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Nothing was exported. %1.</source>
        <translation>Nichts wurde exportiert. %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Stopped: nothing was written to %1.</source>
        <translation>Gestoppt: Nichts wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>1 record was written to %1.</source>
        <translation>1 Datensatz wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 records were written to %2.</source>
        <translation>%1 Datensätze wurden nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>1 text is not valid UTF-8; its wrong bytes were replaced.</source>
        <translation>1 Text ist kein gültiges UTF-8; die falschen Bytes wurden ersetzt.</translation>
    </message>
    <message>
        <source>%1 texts are not valid UTF-8; their wrong bytes were replaced.</source>
        <translation>%1 Texte sind kein gültiges UTF-8; die falschen Bytes wurden ersetzt.</translation>
    </message>
</context>
<context>
    <name>roundtrip::Exporting</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save load…</source>
        <translation>Ladevorgang speichern…</translation>
    </message>
</context>
<context>
    <name>roundtrip::FilterRow</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>roundtrip::Finding</name>
    <message>
        <source>Nothing loaded yet.</source>
        <translation>Noch nichts geladen.</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>Nothing repeated.</source>
        <translation>Nichts wiederholt.</translation>
    </message>
    <message>
        <source>Repeated × %1</source>
        <translation>Wiederholt × %1</translation>
    </message>
    <message>
        <source>%1 + %2 on %3: one query per %4</source>
        <translation>%1 + %2 bei %3: eine Abfrage je %4</translation>
    </message>
    <message>
        <source>%1 on %2: one for each of %3</source>
        <translation>%1 bei %2: eine je %3</translation>
    </message>
    <message>
        <source>, keys from #%1</source>
        <translation>, Schlüssel aus #%1</translation>
    </message>
    <message>
        <source> · %1 in all</source>
        <translation> · %1 insgesamt</translation>
    </message>
    <message>
        <source>%1 batches on %2 pages</source>
        <translation>%1 Stapel auf %2 Seiten</translation>
    </message>
    <message>
        <source>%1 batches, one per level</source>
        <translation>%1 Stapel, einer je Ebene</translation>
    </message>
    <message>
        <source>1 batch of %1</source>
        <translation>1 Stapel: %1</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>1 Stapel</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>1 join</source>
        <translation>1 Join</translation>
    </message>
    <message>
        <source>%1 joins</source>
        <translation>%1 Joins</translation>
    </message>
</context>
<context>
    <name>roundtrip::FirstUse</name>
    <message>
        <source>Tour</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>The staircase</source>
        <translation>Die Treppe</translation>
    </message>
    <message>
        <source>Every bar is one query, and each waits for the one before: one for the authors, then one for the books of each author. Click a query to see its rows.</source>
        <translation>Jeder Balken ist eine Abfrage, und jede wartet auf die vorige: eine für die Autoren, dann je Autor eine für seine Bücher. Ein Klick auf eine Abfrage zeigt ihre Zeilen.</translation>
    </message>
    <message>
        <source>Prefetch</source>
        <translation>Prefetch</translation>
    </message>
    <message>
        <source>Press Prefetch: the same records with 2 queries.</source>
        <translation>Auf Prefetch klicken: dieselben Datensätze mit 2 Abfragen.</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>Have all ways to load run against each other over the same page (Ctrl+R).</source>
        <translation>Alle Arten zu laden treten auf derselben Seite gegeneinander an (Strg+R).</translation>
    </message>
    <message>
        <source>20 ms</source>
        <translation>20 ms</translation>
    </message>
    <message>
        <source>A database is rarely as near as this file. Choose 20 ms here, and see what every way would take.</source>
        <translation>Selten ist eine Datenbank so nah wie diese Datei. Hier 20 ms wählen und sehen, wie lange jede Art dauern würde.</translation>
    </message>
    <message>
        <source>Your own database</source>
        <translation>Die eigene Datenbank</translation>
    </message>
    <message>
        <source>Now open one of yours: a SQLite file, or a server from the menu beside. Nothing is ever written.</source>
        <translation>Jetzt eine eigene öffnen: eine SQLite-Datei oder, im Menü daneben, einen Server. Geschrieben wird nie etwas.</translation>
    </message>
</context>
<context>
    <name>roundtrip::HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Roundtrip</source>
        <translation>Über Roundtrip</translation>
    </message>
</context>
<context>
    <name>roundtrip::HelpWindow</name>
    <message>
        <source>Help — Roundtrip</source>
        <translation>Hilfe — Roundtrip</translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation>Hilfe durchsuchen…</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>roundtrip::HistoryButtons</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to what was shown before (Alt+Left); hold for the list</source>
        <translation>Zurück zum vorher Gezeigten (Alt+Links); halten für die Liste</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right); hold for the list</source>
        <translation>Wieder vorwärts (Alt+Rechts); halten für die Liste</translation>
    </message>
</context>
<context>
    <name>roundtrip::HitCount</name>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>roundtrip::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>The language is %1 from the next start on.</source>
        <translation>Ab dem nächsten Start ist die Sprache %1.</translation>
    </message>
</context>
<context>
    <name>roundtrip::LatencyBox</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Latency of a round trip</source>
        <translation>Latenz eines Roundtrips</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Time of one round trip, in milliseconds:</source>
        <translation>Zeit eines Roundtrips in Millisekunden:</translation>
    </message>
</context>
<context>
    <name>roundtrip::LoadKeeping</name>
    <message>
        <source>Save load…</source>
        <translation>Ladevorgang speichern…</translation>
    </message>
    <message>
        <source>There are no records here whose load could be saved.</source>
        <translation>Hier sind keine Datensätze, deren Ladevorgang sich speichern ließe.</translation>
    </message>
    <message>
        <source>Save the load</source>
        <translation>Ladevorgang speichern</translation>
    </message>
    <message>
        <source>Loads of Roundtrip (*.%1)</source>
        <translation>Ladevorgänge von Roundtrip (*.%1)</translation>
    </message>
    <message>
        <source>%1 is the database itself, which is only read.</source>
        <translation>%1 ist die Datenbank selbst, die nur gelesen wird.</translation>
    </message>
    <message>
        <source>%1 was saved with %2 and %3. It opens without the database.</source>
        <translation>%1 wurde gespeichert (%2, %3) und öffnet sich ohne die Datenbank.</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 Abfrage</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 Abfragen</translation>
    </message>
    <message>
        <source>Nothing was saved. %1.</source>
        <translation>Nichts wurde gespeichert. %1.</translation>
    </message>
</context>
<context>
    <name>roundtrip::LoadSwitch</name>
    <message>
        <source>One query each time a relation is followed from a record (Ctrl+1)</source>
        <translation>Eine Abfrage je Datensatz und Beziehung (Strg+1)</translation>
    </message>
    <message>
        <source>One query per level, for all records at once (Ctrl+2)</source>
        <translation>Eine Abfrage je Ebene, für alle Datensätze auf einmal (Strg+2)</translation>
    </message>
    <message>
        <source>Other ways to load</source>
        <translation>Andere Arten zu laden</translation>
    </message>
    <message>
        <source>Others ▾</source>
        <translation>Andere ▾</translation>
    </message>
</context>
<context>
    <name>roundtrip::LogMenu</name>
    <message>
        <source>Copy query as</source>
        <translation>Abfrage kopieren als</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>With its values, to run as it stands</source>
        <translation>Mit ihren Werten, direkt ausführbar</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show only repeated</source>
        <translation>Nur wiederholte zeigen</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>Protokoll exportieren…</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Protokoll leeren</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
</context>
<context>
    <name>roundtrip::LogSaving</name>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Nothing was exported. %1.</source>
        <translation>Nichts wurde exportiert. %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>1 statement was written to %1.</source>
        <translation>1 Anweisung wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 statements were written to %2.</source>
        <translation>%1 Anweisungen wurden nach %2 geschrieben.</translation>
    </message>
</context>
<context>
    <name>roundtrip::LogTools</name>
    <message>
        <source>Filter queries</source>
        <translation>Abfragen filtern</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Protokoll leeren</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>Protokoll exportieren…</translation>
    </message>
    <message>
        <source>List transactions, catalogue and counts too</source>
        <translation>Auch Transaktionen, Katalog und Zählungen auflisten</translation>
    </message>
</context>
<context>
    <name>roundtrip::MainWindow</name>
    <message>
        <source>Roundtrip</source>
        <translation>Roundtrip</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Nothing is open. A SQLite file can be dropped here.</source>
        <translation>Nichts ist geöffnet. Eine SQLite-Datei kann hier abgelegt werden.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
</context>
<context>
    <name>roundtrip::MemoryMenu</name>
    <message>
        <source>Memory for records</source>
        <translation>Speicher für Datensätze</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>roundtrip::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>roundtrip::Navigation</name>
    <message>
        <source>Search records</source>
        <translation>Datensätze suchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Befehlszeile kopieren</translation>
    </message>
</context>
<context>
    <name>roundtrip::OpenMenu</name>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>Beispielbibliothek</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
</context>
<context>
    <name>roundtrip::PaneFocus</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
    <message>
        <source>Type a path</source>
        <translation>Pfad eingeben</translation>
    </message>
</context>
<context>
    <name>roundtrip::PathBar</name>
    <message>
        <source>Scroll the path to the left</source>
        <translation>Pfad nach links rollen</translation>
    </message>
    <message>
        <source>Scroll the path to the right</source>
        <translation>Pfad nach rechts rollen</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
    <message>
        <source>Root table</source>
        <translation>Wurzeltabelle</translation>
    </message>
    <message>
        <source>Hop %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Add a hop or a sibling</source>
        <translation>Schritt oder Nachbarn hinzufügen</translation>
    </message>
    <message>
        <source>Find a relation…</source>
        <translation>Beziehung suchen…</translation>
    </message>
    <message>
        <source>%1 has no foreign keys, and none refers to it</source>
        <translation>%1 hat keine Fremdschlüssel, und keiner verweist darauf</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Beside, from %1</source>
        <translation>Daneben, ab %1</translation>
    </message>
    <message>
        <source>Type a path…</source>
        <translation>Pfad eingeben…</translation>
    </message>
</context>
<context>
    <name>roundtrip::PathMenu</name>
    <message>
        <source>Relations, with dots between them</source>
        <translation>Beziehungen, mit Punkten dazwischen</translation>
    </message>
    <message>
        <source>No relation is called that</source>
        <translation>Keine Beziehung heißt so</translation>
    </message>
</context>
<context>
    <name>roundtrip::PlanPane</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Asks the database how it runs the query, without running it</source>
        <translation>Fragt die Datenbank, wie sie die Abfrage ausführt, ohne sie auszuführen</translation>
    </message>
    <message>
        <source>Plan in the database&apos;s words</source>
        <translation>Plan im Wortlaut der Datenbank</translation>
    </message>
    <message>
        <source>Stopped before the database has answered.</source>
        <translation>Gestoppt, bevor die Datenbank geantwortet hat.</translation>
    </message>
    <message>
        <source>The query was run on a database that is no longer open. Load its records again to ask for its plan.</source>
        <translation>Die Abfrage lief auf einer Datenbank, die nicht mehr geöffnet ist. Für ihren Plan die Datensätze nochmals laden.</translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation>Es gibt keinen Plan: %1</translation>
    </message>
    <message>
        <source>Explain again</source>
        <translation>Nochmals erklären</translation>
    </message>
    <message>
        <source>Select a query to ask for its plan.</source>
        <translation>Abfrage auswählen, um nach ihrem Plan zu fragen.</translation>
    </message>
    <message>
        <source>This statement has no plan.</source>
        <translation>Diese Anweisung hat keinen Plan.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Frage läuft…</translation>
    </message>
    <message>
        <source>How does the database run this query? It can be asked, and does not run the query for that.</source>
        <translation>Wie führt die Datenbank diese Abfrage aus? Man kann sie fragen; ausgeführt wird die Abfrage dafür nicht.</translation>
    </message>
    <message>
        <source>The plan, as the database has it:</source>
        <translation>Der Plan, wie ihn die Datenbank ausgibt:</translation>
    </message>
    <message>
        <source>1 row read</source>
        <translation>1 Zeile gelesen</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 Zeilen gelesen</translation>
    </message>
    <message>
        <source>No index of %1 begins with %2: each such query reads all of it.</source>
        <translation>Kein Index von %1 beginnt mit %2: Jede solche Abfrage liest die ganze Tabelle.</translation>
    </message>
    <message>
        <source>Statement that would make the index</source>
        <translation>Anweisung, die den Index anlegen würde</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the statement that would make the index</source>
        <translation>Anweisung kopieren, die den Index anlegen würde</translation>
    </message>
    <message>
        <source>Copies the statement. Nothing is changed: the program only reads.</source>
        <translation>Kopiert die Anweisung. Nichts wird geändert: Das Programm liest nur.</translation>
    </message>
</context>
<context>
    <name>roundtrip::PlanTree</name>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>In the database&apos;s words</source>
        <translation>Im Wortlaut der Datenbank</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>as the database expects</source>
        <translation>wie von der Datenbank erwartet</translation>
    </message>
    <message>
        <source>1 row read</source>
        <translation>1 Zeile gelesen</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 Zeilen gelesen</translation>
    </message>
    <message>
        <source>by the log, in the whole query</source>
        <translation>laut Protokoll, in der ganzen Abfrage</translation>
    </message>
</context>
<context>
    <name>roundtrip::PositionBar</name>
    <message>
        <source>Position among all records</source>
        <translation>Position unter allen Datensätzen</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryCopy</name>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Nothing was copied. %1.</source>
        <translation>Nichts wurde kopiert. %1.</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryFilter</name>
    <message>
        <source>%1   + %2</source>
        <translation>%1   + %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>When each query in sight ran, since its load began</source>
        <translation>Wann jede sichtbare Abfrage lief, seit Beginn ihres Ladevorgangs</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryFocus</name>
    <message>
        <source>Explain the query</source>
        <translation>Abfrage erklären</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryGroups</name>
    <message>
        <source>%1 – %2 – %3 ms</source>
        <translation>%1 – %2 – %3 ms</translation>
    </message>
    <message>
        <source>%1 statements, each in %2 (least, median, most)</source>
        <translation>%1 Anweisungen, jede in %2 (Minimum, Median, Maximum)</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 Anweisungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryLogModel</name>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>page 1</source>
        <translation>Seite 1</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryLogPane</name>
    <message>
        <source>Filter queries</source>
        <translation>Abfragen filtern</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Filter queries…</source>
        <translation>Abfragen filtern…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>One row for all statements of a load that have the same text (%1)</source>
        <translation>Eine Zeile für alle Anweisungen eines Ladevorgangs mit demselben Text (%1)</translation>
    </message>
    <message>
        <source>Repeated %1</source>
        <translation>Wiederholt %1</translation>
    </message>
    <message>
        <source>The same statement with another key, once for each record: N+1</source>
        <translation>Dieselbe Anweisung mit anderem Schlüssel, einmal je Datensatz: N+1</translation>
    </message>
    <message>
        <source>Again %1</source>
        <translation>Nochmals %1</translation>
    </message>
    <message>
        <source>Repeated with the very same values as before</source>
        <translation>Mit genau denselben Werten wie zuvor wiederholt</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Statements that failed</source>
        <translation>Fehlgeschlagene Anweisungen</translation>
    </message>
    <message>
        <source>No query here matches the filter.</source>
        <translation>Keine Abfrage hier passt zum Filter.</translation>
    </message>
    <message>
        <source>The %1 newest of %2 queries are listed</source>
        <translation>Aufgelistet sind die %1 neuesten von %2 Abfragen</translation>
    </message>
    <message>
        <source>Every query that is run will appear here.</source>
        <translation>Hier erscheint jede Abfrage, die ausgeführt wird.</translation>
    </message>
</context>
<context>
    <name>roundtrip::RacePane</name>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <source>Race once, and really wait so long for each round trip</source>
        <translation>Ein einziges Rennen, das je Roundtrip wirklich so lange wartet</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save the lanes and the plot as SVG or PNG</source>
        <translation>Bahnen und Diagramm als SVG oder PNG speichern</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Close the race (Ctrl+R)</source>
        <translation>Rennen schließen (Strg+R)</translation>
    </message>
    <message>
        <source>Close the race</source>
        <translation>Rennen schließen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Plot the queries as the data grows</source>
        <translation>Abfragen bei wachsenden Daten zeichnen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Plot the time as the data grows</source>
        <translation>Zeit bei wachsenden Daten zeichnen</translation>
    </message>
    <message>
        <source>Growth of the queries</source>
        <translation>Wachstum der Abfragen</translation>
    </message>
    <message>
        <source>Growth of the time</source>
        <translation>Wachstum der Zeit</translation>
    </message>
    <message>
        <source>%1 ms a round trip</source>
        <translation>%1 ms je Roundtrip</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Time of one round trip, in milliseconds:</source>
        <translation>Zeit eines Roundtrips in Millisekunden:</translation>
    </message>
    <message>
        <source>Feel it: %1 ms</source>
        <translation>Erleben: %1 ms</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>End the race; what was measured stays (Esc)</source>
        <translation>Rennen beenden; das Gemessene bleibt (Esc)</translation>
    </message>
    <message>
        <source>Race all strategies over the page that is shown</source>
        <translation>Rennen aller Strategien über die gezeigte Seite</translation>
    </message>
    <message>
        <source>Nothing has raced yet.</source>
        <translation>Noch kein Rennen gelaufen.</translation>
    </message>
    <message>
        <source>Each run built its records anew. %1 queries in all, which are not in the log.</source>
        <translation>Jeder Lauf hat seine Datensätze neu aufgebaut. Insgesamt %1 Abfragen, die nicht im Protokoll stehen.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>The picture was saved to %1.</source>
        <translation>Das Bild wurde unter %1 gespeichert.</translation>
    </message>
    <message>
        <source>The picture was not saved. %1.</source>
        <translation>Das Bild wurde nicht gespeichert. %1.</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>roundtrip::RaceView</name>
    <message>
        <source>Results of the race</source>
        <translation>Ergebnisse des Rennens</translation>
    </message>
    <message>
        <source>Nothing has raced yet.</source>
        <translation>Noch kein Rennen gelaufen.</translation>
    </message>
</context>
<context>
    <name>roundtrip::Racing</name>
    <message>
        <source>Race all strategies</source>
        <translation>Rennen aller Strategien</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecentList</name>
    <message>
        <source>Recent databases</source>
        <translation>Zuletzt geöffnete Datenbanken</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Shown last</source>
        <translation>Zuletzt gezeigt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>%1 — not there any more</source>
        <translation>%1 — nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>%1 aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Take it off this list (Delete)</source>
        <translation>Aus dieser Liste nehmen (Entf)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy the place</source>
        <translation>Ort kopieren</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordActions</name>
    <message>
        <source>So many rows are open now that the others stay closed.</source>
        <translation>So viele Zeilen sind jetzt ausgeklappt, dass die übrigen eingeklappt bleiben.</translation>
    </message>
    <message>
        <source>Tree or table</source>
        <translation>Baum oder Tabelle</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Sort the records</source>
        <translation>Datensätze sortieren</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordCopy</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the record as</source>
        <translation>Datensatz kopieren als</translation>
    </message>
    <message>
        <source>Copy %1 records as</source>
        <translation>%1 Datensätze kopieren als</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>SQL INSERT</source>
        <translation>SQL INSERT</translation>
    </message>
    <message>
        <source>Copied, as far as it is loaded: the tab Record shows all of a long value.</source>
        <translation>Kopiert, soweit geladen: Der Tab Datensatz zeigt lange Werte ganz.</translation>
    </message>
    <message>
        <source>That is more than %1 records or %2, too much for the clipboard.</source>
        <translation>Das sind mehr als %1 Datensätze oder %2, zu viel für die Zwischenablage.</translation>
    </message>
    <message>
        <source>1 value is long and was copied only as far as it is loaded.</source>
        <translation>1 Wert ist lang und wurde nur kopiert, soweit er geladen ist.</translation>
    </message>
    <message>
        <source>%1 values are long and were copied only as far as they are loaded.</source>
        <translation>%1 Werte sind lang und wurden nur kopiert, soweit sie geladen sind.</translation>
    </message>
    <message>
        <source>1 row is not loaded and was left out.</source>
        <translation>1 Zeile ist nicht geladen und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 rows are not loaded and were left out.</source>
        <translation>%1 Zeilen sind nicht geladen und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>1 text is not valid UTF-8; its wrong bytes were replaced.</source>
        <translation>1 Text ist kein gültiges UTF-8; die falschen Bytes wurden ersetzt.</translation>
    </message>
    <message>
        <source>%1 texts are not valid UTF-8; their wrong bytes were replaced.</source>
        <translation>%1 Texte sind kein gültiges UTF-8; die falschen Bytes wurden ersetzt.</translation>
    </message>
    <message>
        <source>Copy with the column names</source>
        <translation>Mit den Spaltennamen kopieren</translation>
    </message>
    <message>
        <source>Copy the record with its column names</source>
        <translation>Datensatz mit Spaltennamen kopieren</translation>
    </message>
    <message>
        <source>Copy %1 records with their column names</source>
        <translation>%1 Datensätze mit Spaltennamen kopieren</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordDelegate</name>
    <message>
        <source>%1 — Retry</source>
        <translation>%1 — Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordDetail</name>
    <message>
        <source>Open from here</source>
        <translation>Von hier öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the record as</source>
        <translation>Datensatz kopieren als</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>%1 · loaded by #%2</source>
        <translation>%1 · geladen von #%2</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordMenu</name>
    <message>
        <source>Open from here</source>
        <translation>Von hier öffnen</translation>
    </message>
    <message>
        <source>Make this record the root, alone</source>
        <translation>Nur diesen Datensatz zur Wurzel machen</translation>
    </message>
    <message>
        <source>This record has no key that tells it apart from others</source>
        <translation>Dieser Datensatz hat keinen Schlüssel, der ihn von anderen unterscheidet</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordPane</name>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>No record of %1 is found.</source>
        <translation>Kein Datensatz von %1 gefunden.</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Alles darunter ausklappen</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTable</name>
    <message>
        <source>Sort ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>In the key&apos;s order</source>
        <translation>Nach Schlüssel</translation>
    </message>
    <message>
        <source>Follow the link</source>
        <translation>Dem Link folgen</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTableModel</name>
    <message>
        <source>Loaded by</source>
        <translation>Geladen von</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTableView</name>
    <message>
        <source>Records as a table</source>
        <translation>Datensätze als Tabelle</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTools</name>
    <message>
        <source>Sort ▾</source>
        <translation>Sortieren ▾</translation>
    </message>
    <message>
        <source>Sort the records</source>
        <translation>Datensätze sortieren</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>Spalten ▾</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>Sort the records (Alt+S)</source>
        <translation>Datensätze sortieren (Alt+S)</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTreeModel</name>
    <message>
        <source>%1, loaded by %2</source>
        <translation>%1, geladen von %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Loaded by</source>
        <translation>Geladen von</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationBar</name>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Use the relations that can be guessed</source>
        <translation>Vermutete Beziehungen verwenden</translation>
    </message>
    <message>
        <source>Use the guesses</source>
        <translation>Vermutungen verwenden</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>See, check and add relations (Ctrl+Shift+R)</source>
        <translation>Beziehungen ansehen, prüfen und hinzufügen (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Show, check and add…</source>
        <translation>Zeigen, prüfen und hinzufügen…</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>Aus Datei lesen…</translation>
    </message>
    <message>
        <source>%1 has no foreign keys, and none refers to it.</source>
        <translation>%1 hat keine Fremdschlüssel, und keiner verweist darauf.</translation>
    </message>
    <message>
        <source>%1 declares no foreign keys, so records have nothing to lead to.</source>
        <translation>%1 deklariert keine Fremdschlüssel, Datensätze führen also nirgendwohin.</translation>
    </message>
    <message>
        <source>The names of columns suggest none either.</source>
        <translation>Auch die Spaltennamen legen keine Beziehung nahe.</translation>
    </message>
    <message>
        <source>From the names, 1 relation can be guessed.</source>
        <translation>Aus den Namen lässt sich 1 Beziehung vermuten.</translation>
    </message>
    <message>
        <source>From the names, %1 relations can be guessed.</source>
        <translation>Aus den Namen lassen sich %1 Beziehungen vermuten.</translation>
    </message>
    <message>
        <source>1 relation is guessed from the names, marked ⇢ and kept for %1.</source>
        <translation>1 Beziehung ist aus den Namen vermutet, mit ⇢ markiert und für %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 relations are guessed from the names, marked ⇢ and kept for %2.</source>
        <translation>%1 Beziehungen sind aus den Namen vermutet, mit ⇢ markiert und für %2 gespeichert.</translation>
    </message>
    <message>
        <source>Save relations</source>
        <translation>Beziehungen speichern</translation>
    </message>
    <message>
        <source>Read relations</source>
        <translation>Beziehungen lesen</translation>
    </message>
    <message>
        <source>Relations (*.json)</source>
        <translation>Beziehungen (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 has the relations, for --relations and for others.</source>
        <translation>%1 enthält die Beziehungen, für --relations und zum Weitergeben.</translation>
    </message>
    <message>
        <source>Follow the relations that the names of columns suggest (Alt+U)</source>
        <translation>Den Beziehungen folgen, die die Namen der Spalten nahelegen (Alt+U)</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Remove the relations that do not fit from those that are kept</source>
        <translation>Die Beziehungen, die nicht passen, nicht länger speichern</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationForm</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Table that refers</source>
        <translation>Verweisende Tabelle</translation>
    </message>
    <message>
        <source>Column that refers</source>
        <translation>Verweisende Spalte</translation>
    </message>
    <message>
        <source>Table that is referred to</source>
        <translation>Tabelle, auf die verwiesen wird</translation>
    </message>
    <message>
        <source>Column that is referred to</source>
        <translation>Spalte, auf die verwiesen wird</translation>
    </message>
    <message>
        <source>Add the relation</source>
        <translation>Beziehung hinzufügen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationList</name>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>type, values</source>
        <translation>Typ, Werte</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>deklariert</translation>
    </message>
    <message>
        <source>takes too long</source>
        <translation>dauert zu lange</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2 dangle</source>
        <translation>%1 · %2 ohne Ziel</translation>
    </message>
    <message>
        <source>%1 of %2 values lead to a record; NULL is not counted.</source>
        <translation>%1 von %2 Werten führen zu einem Datensatz; NULL zählt nicht mit.</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationPane</name>
    <message>
        <source>Check the values</source>
        <translation>Werte prüfen</translation>
    </message>
    <message>
        <source>Look for more among the values</source>
        <translation>In den Werten nach weiteren suchen</translation>
    </message>
    <message>
        <source>Counts how many values lead to a record, in two statements for each relation</source>
        <translation>Zählt, wie viele Werte zu einem Datensatz führen, mit zwei Anweisungen je Beziehung</translation>
    </message>
    <message>
        <source>Counts for columns of the same type how many values of the one are in the other; it takes up to %1 seconds for each</source>
        <translation>Zählt für Spalten gleichen Typs, wie viele Werte der einen in der anderen stehen; das dauert jeweils bis zu %1 Sekunden</translation>
    </message>
    <message>
        <source>Close the relations</source>
        <translation>Beziehungen schließen</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Beziehung hinzufügen</translation>
    </message>
    <message>
        <source>Kept with Roundtrip&apos;s settings, never in the database.</source>
        <translation>In den Einstellungen von Roundtrip gespeichert, nie in der Datenbank.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>Aus Datei lesen…</translation>
    </message>
    <message>
        <source>Relations of %1</source>
        <translation>Beziehungen von %1</translation>
    </message>
    <message>
        <source>1 more is offered.</source>
        <translation>1 weitere steht zur Wahl.</translation>
    </message>
    <message>
        <source>%1 more are offered.</source>
        <translation>%1 weitere stehen zur Wahl.</translation>
    </message>
    <message>
        <source>Use 1 relation</source>
        <translation>1 Beziehung verwenden</translation>
    </message>
    <message>
        <source>Use %1 relations</source>
        <translation>%1 Beziehungen verwenden</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Keine verwenden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>%1 to go…</source>
        <translation>noch %1…</translation>
    </message>
    <message>
        <source>The names of columns suggest no relation. The values may, and any can be added below.</source>
        <translation>Die Spaltennamen legen keine Beziehung nahe. Vielleicht tun es die Werte; unten lässt sich jede hinzufügen.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaList</name>
    <message>
        <source>Find a table or column…</source>
        <translation>Tabelle oder Spalte suchen…</translation>
    </message>
    <message>
        <source>Find a table or column</source>
        <translation>Tabelle oder Spalte suchen</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 Tabelle</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 Tabellen</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>1 View</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 Views</translation>
    </message>
    <message>
        <source>No table or column has “%1” in its name.</source>
        <translation>Keine Tabelle oder Spalte hat „%1“ im Namen.</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaPopup</name>
    <message>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaTreeModel</name>
    <message>
        <source>Default schema</source>
        <translation>Standardschema</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaView</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <translation>Genau zählen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
</context>
<context>
    <name>roundtrip::SearchBar</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>Datensätze suchen</translation>
    </message>
    <message>
        <source>A text that stands in any column, in whatever case (SQLite: A to Z only), or a condition, such as Country = Brazil. Enter makes a condition a part of the search.

=  !=  &lt;  &lt;=  &gt;  &gt;=    as the database compares; NULL meets neither = nor !=
~  ^    contains, starts with, in whatever case
in (a, b)    is null    is not null

A column can lie along relations: Album.Title ~ live. Along a relation to many records one of them has to meet the condition, and one and the same of them all conditions; != then means that one of them differs.</source>
        <translation>Ein Text, der in irgendeiner Spalte steht, gleich ob groß oder klein (SQLite: nur A bis Z), oder eine Bedingung wie Country = Brazil. Die Eingabetaste nimmt eine Bedingung in die Suche auf.

=  !=  &lt;  &lt;=  &gt;  &gt;=    wie die Datenbank vergleicht; NULL erfüllt weder = noch !=
~  ^    enthält, beginnt mit, gleich ob groß oder klein
in (a, b)    is null    is not null

Eine Spalte kann entlang von Beziehungen liegen: Album.Title ~ live. Entlang einer Beziehung zu vielen Datensätzen muss einer von ihnen die Bedingung erfüllen, und ein und derselbe alle Bedingungen; != heißt dann, dass einer von ihnen abweicht.</translation>
    </message>
    <message>
        <source>Search records…</source>
        <translation>Datensätze suchen…</translation>
    </message>
    <message>
        <source>Search %1, or a condition…</source>
        <translation>%1 durchsuchen oder Bedingung…</translation>
    </message>
    <message>
        <source>Enter searches</source>
        <translation>Eingabetaste sucht</translation>
    </message>
    <message>
        <source>A condition that has no text</source>
        <translation>Eine Bedingung, die keinen Text hat</translation>
    </message>
    <message>
        <source>NULL does not count as different.</source>
        <translation>NULL gilt nicht als abweichend.</translation>
    </message>
    <message>
        <source>another condition</source>
        <translation>weitere Bedingung</translation>
    </message>
</context>
<context>
    <name>roundtrip::SearchLimit</name>
    <message>
        <source>Time limit of searches on servers</source>
        <translation>Zeitlimit für Suchen auf Servern</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>roundtrip::ShownDatabase</name>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>%1 has no tables.</source>
        <translation>%1 hat keine Tabellen.</translation>
    </message>
    <message>
        <source>Nothing of %1 is loaded. Choose a table at the top left.</source>
        <translation>Von %1 ist nichts geladen. Oben links eine Tabelle wählen.</translation>
    </message>
    <message>
        <source>%1 has no records.</source>
        <translation>%1 hat keine Datensätze.</translation>
    </message>
</context>
<context>
    <name>roundtrip::SortMenu</name>
    <message>
        <source>Nothing is loaded</source>
        <translation>Nichts ist geladen</translation>
    </message>
    <message>
        <source>Find a column…</source>
        <translation>Spalte suchen…</translation>
    </message>
    <message>
        <source>In the key&apos;s order</source>
        <translation>Nach Schlüssel</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>roundtrip::SqlCopy</name>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>roundtrip::StartPage</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Open a SQLite file…</source>
        <translation>SQLite-Datei öffnen…</translation>
    </message>
    <message>
        <source>or drop it anywhere here</source>
        <translation>oder irgendwo hier ablegen</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>PostgreSQL, MariaDB, MySQL</source>
        <translation>PostgreSQL, MariaDB, MySQL</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Beispielbibliothek ausprobieren</translation>
    </message>
    <message>
        <source>authors and their books</source>
        <translation>Autoren und ihre Bücher</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>See what loading related records costs</source>
        <translation>Sehen, was das Laden verknüpfter Datensätze kostet</translation>
    </message>
    <message>
        <source>Open a database. Every record is one row, every query one line. Nothing is ever written.</source>
        <translation>Eine Datenbank öffnen. Jeder Datensatz ist eine Zeile, jede Abfrage ein Eintrag. Geschrieben wird nie etwas.</translation>
    </message>
    <message>
        <source>‹ Back to %1</source>
        <translation>‹ Zurück zu %1</translation>
    </message>
    <message>
        <source>%1 was open here.</source>
        <translation>Hier war %1 geöffnet.</translation>
    </message>
    <message>
        <source>%1 was open here, at %2.</source>
        <translation>Hier war %1 geöffnet, bei %2.</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
</context>
<context>
    <name>roundtrip::StatusLine</name>
    <message>
        <source>Progress of the load</source>
        <translation>Fortschritt des Ladevorgangs</translation>
    </message>
    <message>
        <source>Count them</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>The server counts all records only if you ask for it.</source>
        <translation>Der Server zählt alle Datensätze nur auf Wunsch.</translation>
    </message>
    <message>
        <source>Counting takes longer than %1 seconds and was left off.</source>
        <translation>Das Zählen dauert länger als %1 Sekunden und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 of ~%2 in %3</source>
        <comment>about so many, by the server&apos;s statistics</comment>
        <translation>%1 von ~%2 in %3</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 von %2 in %3</translation>
    </message>
    <message>
        <source>all %1 prefetched records looked at</source>
        <translation>alle %1 per Prefetch geladenen Datensätze angesehen</translation>
    </message>
    <message>
        <source>%1 of %2 prefetched records not looked at yet</source>
        <translation>%1 von %2 per Prefetch geladenen Datensätzen noch nicht angesehen</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Roundtrip %1</source>
        <translation>Roundtrip %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>%1 · filtered</source>
        <comment>the records of a table</comment>
        <translation>%1 · gefiltert</translation>
    </message>
    <message>
        <source>no records in %1</source>
        <translation>keine Datensätze in %1</translation>
    </message>
    <message>
        <source>1 prefetched record looked at</source>
        <translation>1 per Prefetch geladener Datensatz angesehen</translation>
    </message>
    <message>
        <source>1 prefetched record not looked at yet</source>
        <translation>1 per Prefetch geladener Datensatz noch nicht angesehen</translation>
    </message>
</context>
<context>
    <name>roundtrip::StructurePane</name>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Choose a table to see how it is made.</source>
        <translation>Tabelle wählen, um ihren Aufbau zu sehen.</translation>
    </message>
</context>
<context>
    <name>roundtrip::StructureWriter</name>
    <message>
        <source>view</source>
        <translation>View</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>never NULL</source>
        <translation>nie NULL</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generiert</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primär</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>foreign</source>
        <translation>fremd</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>deklariert</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>some records only</source>
        <translation>nur manche Datensätze</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>(expression)</source>
        <translation>(Ausdruck)</translation>
    </message>
</context>
<context>
    <name>roundtrip::SummaryStrip</name>
    <message>
        <source>at a latency of</source>
        <translation>bei einer Latenz von</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Copy query as</source>
        <translation>Abfrage kopieren als</translation>
    </message>
    <message>
        <source>Copy as ▾</source>
        <translation>Kopieren als ▾</translation>
    </message>
    <message>
        <source>Load it with %1 queries</source>
        <translation>Mit %1 Abfragen laden</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation>1 Roundtrip</translation>
    </message>
    <message>
        <source>%1 round trips</source>
        <translation>%1 Roundtrips</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 gemessen</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; estimated</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; geschätzt</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 Abfrage</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 Abfragen</translation>
    </message>
    <message>
        <source>Loaded: %1, %2. %3.</source>
        <translation>Geladen: %1, %2. %3.</translation>
    </message>
    <message>
        <source>%1, last time: &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1, zuletzt: &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1: &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1: &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>roundtrip::TableColumns</name>
    <message>
        <source>Find a column…</source>
        <translation>Spalte suchen…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Nach links verschieben</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Nach rechts verschieben</translation>
    </message>
    <message>
        <source>As wide as its values</source>
        <translation>So breit wie die Werte</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>roundtrip::TableHeader</name>
    <message>
        <source>Columns of the records</source>
        <translation>Spalten der Datensätze</translation>
    </message>
</context>
<context>
    <name>roundtrip::TlsFields</name>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>as the driver does (prefer)</source>
        <translation>wie der Treiber (prefer)</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>certificate of the authority that signs the server&apos;s</source>
        <translation>Zertifikat der Stelle, die das des Servers signiert</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Dur&amp;chsuchen…</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>C&amp;A file</source>
        <translation>CA-Date&amp;i</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Encrypted, or not connected at all. The certificate is checked against this file, the host&apos;s name is not.</source>
        <translation>Verschlüsselt oder gar nicht verbunden. Das Zertifikat wird gegen diese Datei geprüft, der Hostname nicht.</translation>
    </message>
    <message>
        <source>Without a CA file the server&apos;s identity is not verified, and the connection may not be encrypted.</source>
        <translation>Ohne CA-Datei wird die Identität des Servers nicht geprüft, und die Verbindung ist womöglich unverschlüsselt.</translation>
    </message>
    <message>
        <source>Not encrypted, and the server&apos;s identity is not verified.</source>
        <translation>Unverschlüsselt, und die Identität des Servers wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Encrypted only where the server insists; its identity is not verified.</source>
        <translation>Nur verschlüsselt, wenn der Server darauf besteht; seine Identität wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Encrypted, but without a CA file the server&apos;s identity is not verified.</source>
        <translation>Verschlüsselt, aber ohne CA-Datei wird die Identität des Servers nicht geprüft.</translation>
    </message>
    <message>
        <source>Encrypted. The certificate is checked against the CA file, the host&apos;s name is not.</source>
        <translation>Verschlüsselt. Das Zertifikat wird gegen die CA-Datei geprüft, der Hostname nicht.</translation>
    </message>
    <message>
        <source>Encrypted. The certificate and the host&apos;s name in it are checked.</source>
        <translation>Verschlüsselt. Das Zertifikat und der Hostname darin werden geprüft.</translation>
    </message>
    <message>
        <source>Encrypted where the server can; its identity is not verified.</source>
        <translation>Verschlüsselt, wenn der Server es kann; seine Identität wird nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>roundtrip::ToolBar</name>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Tables (Ctrl+Shift+T)</source>
        <translation>Tabellen (Strg+Umschalt+T)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a SQLite file (Ctrl+O)</source>
        <translation>SQLite-Datei öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>Race all strategies over the page that is shown (Ctrl+R)</source>
        <translation>Rennen aller Strategien über die gezeigte Seite (Strg+R)</translation>
    </message>
    <message>
        <source>Stop: end the load; what has come stays (Esc)</source>
        <translation>Stopp: Ladevorgang beenden; was angekommen ist, bleibt (Esc)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Appearance and log</source>
        <translation>Darstellung und Protokoll</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>roundtrip::Tour</name>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
</context>
<context>
    <name>roundtrip::TourCard</name>
    <message>
        <source>Skip the tour</source>
        <translation>Tour überspringen</translation>
    </message>
    <message>
        <source>It can be taken at any time from the menu ☰, Help (Esc)</source>
        <translation>Sie lässt sich jederzeit im Menü ☰, Hilfe, starten (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>roundtrip::ViewSwitch</name>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Records, and below each what it leads to (F7)</source>
        <translation>Datensätze, und unter jedem, wohin er führt (F7)</translation>
    </message>
    <message>
        <source>Records side by side, with a column for each of theirs (F7)</source>
        <translation>Datensätze als Tabelle, mit einer Spalte für jede der ihren (F7)</translation>
    </message>
    <message>
        <source>Show as %1</source>
        <translation>Als %1 zeigen</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>Beispielbibliothek</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Load naively</source>
        <translation>Naiv laden</translation>
    </message>
    <message>
        <source>Load with prefetch</source>
        <translation>Mit Prefetch laden</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Stop, or clear the field</source>
        <translation>Stoppen oder Feld leeren</translation>
    </message>
    <message>
        <source>Other pane</source>
        <translation>Anderer Bereich</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowLook</name>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>As the desktop (now %1 %)</source>
        <translation>Wie der Desktop (jetzt %1 %)</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowSession</name>
    <message>
        <source>the last session</source>
        <translation>die letzte Sitzung</translation>
    </message>
</context>
<context>
    <name>strategy</name>
    <message>
        <source>naive</source>
        <translation>naiv</translation>
    </message>
    <message>
        <source>prefetch</source>
        <translation>Prefetch</translation>
    </message>
    <message>
        <source>join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>subquery</source>
        <translation>Subquery</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>bei Bedarf</translation>
    </message>
</context>
</TS>
