<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>ConditionCompletion</name>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>differs; NULL does not</source>
        <translation>différent&#xa0;; NULL ne l’est pas</translation>
    </message>
    <message>
        <source>one of (…, …)</source>
        <translation>l’un de (…, …)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1. It has: nothing</source>
        <translation>%1. Il y a : rien</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>there is no such file: %1</source>
        <translation>ce fichier n’existe pas : %1</translation>
    </message>
    <message>
        <source>it is a folder, not a database file</source>
        <translation>c’est un dossier, pas un fichier de base de données</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>it is not a SQLite database, or it is encrypted</source>
        <translation>ce n’est pas une base de données SQLite, ou elle est chiffrée</translation>
    </message>
    <message>
        <source>it is damaged (%1)</source>
        <translation>elle est endommagée (%1)</translation>
    </message>
    <message>
        <source>it is locked by a program that is writing to it; try again when that has finished</source>
        <translation>un programme qui y écrit la verrouille ; réessayez quand il aura terminé</translation>
    </message>
    <message>
        <source>another program wrote to it while it was read; load it again</source>
        <translation>un autre programme y a écrit pendant la lecture ; rechargez-la</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>impossible d’écrire %1 : %2</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 (%2) is missing; on Debian it is in the package %3</source>
        <translation>le pilote Qt pour %1 (%2) est absent ; sous Debian, il est dans le paquet %3</translation>
    </message>
    <message>
        <source>the server cannot be reached (%1)</source>
        <translation>le serveur est injoignable (%1)</translation>
    </message>
    <message>
        <source>no TLS connection to the server was made (%1); look at the TLS options</source>
        <translation>aucune connexion TLS au serveur n’a été établie (%1) ; vérifiez les options TLS</translation>
    </message>
    <message>
        <source>the server does not let you in (%1)</source>
        <translation>le serveur vous refuse l’accès (%1)</translation>
    </message>
    <message>
        <source>the server has no connection free (%1); try again when others have left</source>
        <translation>le serveur n’a plus de connexion libre (%1) ; réessayez quand d’autres seront partis</translation>
    </message>
    <message>
        <source>the connection to the server was lost (%1); what was loaded is still here, and loading again connects anew</source>
        <translation>la connexion au serveur a été perdue (%1) ; ce qui a été chargé est toujours là, et un nouveau chargement reconnecte</translation>
    </message>
    <message>
        <source>it is locked by another transaction (%1); try again when that has ended</source>
        <translation>une autre transaction la verrouille (%1) ; réessayez quand elle sera terminée</translation>
    </message>
    <message>
        <source>the statement took longer than the time limit of this connection; raise the limit, or load less</source>
        <translation>l’instruction a dépassé la limite de temps de cette connexion ; relevez la limite ou chargez moins</translation>
    </message>
    <message>
        <source>the statement was cancelled</source>
        <translation>l’instruction a été annulée</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a table of this database</source>
        <translation>« %1 » n’est pas une table de cette base de données</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column of %2</source>
        <translation>« %1 » n’est pas une colonne de %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a relation of %2</source>
        <translation>« %1 » n’est pas une relation de %2</translation>
    </message>
    <message>
        <source>it takes longer than what is done unasked may take</source>
        <translation>cela dure plus longtemps que ce qui se fait sans être demandé</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>there is not enough memory for it; ask for fewer records or columns</source>
        <translation>il n’y a pas assez de mémoire ; demandez moins d’enregistrements ou de colonnes</translation>
    </message>
    <message>
        <source>it is not a load that Roundtrip has saved</source>
        <translation>ce n’est pas un chargement enregistré par Roundtrip</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it was written by a later version of Roundtrip (format %1); this one reads format %2</source>
        <translation>il a été écrit par une version ultérieure de Roundtrip (format %1) ; celle-ci lit le format %2</translation>
    </message>
    <message>
        <source>it has more than the %1 MiB that a load file may have</source>
        <translation>il dépasse les %1 Mio qu’un fichier de chargement peut avoir</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>il ne peut pas être lu : %1</translation>
    </message>
    <message>
        <source>this is a load that was saved on %1 from %2; open the database to load again</source>
        <translation>ceci est un chargement de %2 enregistré le %1 ; ouvrez la base de données pour charger à nouveau</translation>
    </message>
    <message>
        <source>a condition begins with a column of %1: %2</source>
        <translation>une condition commence par une colonne de %1 : %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2 and leads no further</source>
        <translation>« %1 » est une colonne de %2 et ne mène pas plus loin</translation>
    </message>
    <message>
        <source>an operator is missing behind &quot;%1&quot;: %2</source>
        <translation>il manque un opérateur après « %1 » : %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an operator; behind &quot;%2&quot; can stand: %3</source>
        <translation>« %1 » n’est pas un opérateur ; après « %2 » peut venir : %3</translation>
    </message>
    <message>
        <source>a value is missing behind &quot;%1&quot;; &quot;&quot; is the empty text</source>
        <translation>il manque une valeur après « %1 » ; &quot;&quot; est le texte vide</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot take null, which compares with nothing; there are &quot;is null&quot; and &quot;is not null&quot;</source>
        <translation>« %1 » ne prend pas null, qui ne se compare à rien ; il y a &quot;is null&quot; et &quot;is not null&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number, and %2 is declared %3; in quotes it is compared as text</source>
        <translation>« %1 » n’est pas un nombre, et %2 est déclarée %3 ; entre guillemets, la comparaison se fait comme texte</translation>
    </message>
    <message>
        <source>%1 is no text in double quotes: one ends with &quot;, and has \&quot; and \\ for these characters themselves</source>
        <translation>%1 n’est pas un texte entre guillemets doubles : il se termine par &quot; et s’écrit avec \&quot; et \\ pour ces caractères eux-mêmes</translation>
    </message>
    <message>
        <source>&quot;in&quot; takes a list in brackets, as in (1, 2, 3), not %1</source>
        <translation>&quot;in&quot; prend une liste entre parenthèses, comme (1, 2, 3), et non %1</translation>
    </message>
    <message>
        <source>in the list %1 a quote or a brace is opened and not closed</source>
        <translation>dans la liste %1, un guillemet ou une accolade est ouvert et n’est pas refermé</translation>
    </message>
    <message>
        <source>the list %1 has nothing between two commas; &quot;&quot; is the empty text</source>
        <translation>la liste %1 n’a rien entre deux virgules ; &quot;&quot; est le texte vide</translation>
    </message>
    <message>
        <source>a path of more than %1 relations is refused: &quot;%2&quot;</source>
        <translation>un chemin de plus de %1 relations est refusé : « %2 »</translation>
    </message>
    <message>
        <source>the path</source>
        <translation>le chemin</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>une option</translation>
    </message>
    <message>
        <source>the user name</source>
        <translation>le nom d’utilisateur</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>le mot de passe</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>l’hôte</translation>
    </message>
    <message>
        <source>the port</source>
        <translation>le port</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>la base de données</translation>
    </message>
    <message>
        <source>the URL has %1 ports for one host; give one port for all hosts, or one for each</source>
        <translation>l’URL a %1 ports pour un hôte ; donnez un port pour tous les hôtes, ou un pour chacun</translation>
    </message>
    <message>
        <source>the URL has %1 ports for %2 hosts; give one port for all hosts, or one for each</source>
        <translation>l’URL a %1 ports pour %2 hôtes ; donnez un port pour tous les hôtes, ou un pour chacun</translation>
    </message>
    <message>
        <source>statement_timeout takes a whole number of milliseconds</source>
        <translation>statement_timeout prend un nombre entier de millisecondes</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 has no &quot;sslmode&quot;; with ssl_ca it insists on TLS and checks the certificate, but not the host&apos;s name</source>
        <translation>le pilote Qt pour %1 n’a pas &quot;sslmode&quot; ; avec ssl_ca il exige TLS et vérifie le certificat, mais pas le nom de l’hôte</translation>
    </message>
    <message>
        <source>option %1 of the URL has no value; in a password write %26 for &quot;&amp;&quot;</source>
        <translation>l’option %1 de l’URL n’a pas de valeur ; dans un mot de passe, écrivez %26 pour « &amp; »</translation>
    </message>
    <message>
        <source>option %1 of the URL is not known</source>
        <translation>l’option %1 de l’URL n’est pas connue</translation>
    </message>
    <message>
        <source>the URL&apos;s option %1 has no value</source>
        <translation>l’option %1 de l’URL n’a pas de valeur</translation>
    </message>
    <message>
        <source>%1 takes a whole number</source>
        <translation>%1 prend un nombre entier</translation>
    </message>
    <message>
        <source>%1 does not take this value</source>
        <translation>%1 ne prend pas cette valeur</translation>
    </message>
    <message>
        <source>the URL names no file; a SQLite URL is sqlite:///path</source>
        <translation>l’URL ne nomme aucun fichier ; une URL SQLite est sqlite:///chemin</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no file; a SQLite URL is sqlite:///path</source>
        <translation>« %1 » ne nomme aucun fichier ; une URL SQLite est sqlite:///chemin</translation>
    </message>
    <message>
        <source>a SQLite URL has no options; write %3F for a &quot;?&quot; in the name of a file</source>
        <translation>une URL SQLite n’a pas d’options ; écrivez %3F pour un « ? » dans le nom d’un fichier</translation>
    </message>
    <message>
        <source>a file is on this computer: the URL is file:///path, without a host</source>
        <translation>un fichier est sur cet ordinateur : l’URL est file:///chemin, sans hôte</translation>
    </message>
    <message>
        <source>&quot;vfs&quot; cannot be chosen: a file is read through one that cannot write</source>
        <translation>&quot;vfs&quot; ne peut pas être choisi : un fichier est lu à travers un VFS qui ne peut pas écrire</translation>
    </message>
    <message>
        <source>the URL names no file; it is file:///path</source>
        <translation>l’URL ne nomme aucun fichier ; elle est file:///chemin</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of URL</source>
        <translation>« %1 » n’est pas un type d’URL</translation>
    </message>
    <message>
        <source>&quot;//&quot; is missing after &quot;%1:&quot;; a URL is %1://user@host:port/database</source>
        <translation>« // » manque après « %1: » ; une URL est %1://utilisateur@hôte:port/base</translation>
    </message>
    <message>
        <source>%1 of the URL has a &quot;%&quot; without the code of a character behind it; write %25 for the sign itself</source>
        <translation>dans l’URL, %1 a un « % » sans le code d’un caractère derrière ; écrivez %25 pour le signe lui-même</translation>
    </message>
    <message>
        <source>%1 of the URL is no valid UTF-8</source>
        <translation>dans l’URL, %1 n’est pas de l’UTF-8 valide</translation>
    </message>
    <message>
        <source>the URL says %1 twice</source>
        <translation>l’URL indique deux fois : %1</translation>
    </message>
    <message>
        <source>only one &quot;@&quot; can stand in a URL, before the host; in a user name or password write %40 for it, %2F for &quot;/&quot; and %3F for &quot;?&quot;</source>
        <translation>une URL ne peut contenir qu’un seul « @ », avant l’hôte ; dans un nom d’utilisateur ou un mot de passe, écrivez %40 pour lui, %2F pour « / » et %3F pour « ? »</translation>
    </message>
    <message>
        <source>the URL names no database; it is %1://user@host:port/database</source>
        <translation>l’URL ne nomme aucune base de données ; elle est %1://utilisateur@hôte:port/base</translation>
    </message>
    <message>
        <source>the database&apos;s name has a &quot;/&quot; in it; write %2F for it</source>
        <translation>le nom de la base de données contient un « / » ; écrivez %2F à sa place</translation>
    </message>
    <message>
        <source>the URL&apos;s host and port cannot be told apart; an IPv6 address stands in brackets, [::1]:%1</source>
        <translation>l’hôte et le port de l’URL ne se distinguent pas ; une adresse IPv6 s’écrit entre crochets, [::1]:%1</translation>
    </message>
    <message>
        <source>the URL&apos;s port is no number from 1 to 65535</source>
        <translation>le port de l’URL n’est pas un nombre de 1 à 65535</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>ce n’est pas de l’UTF-8</translation>
    </message>
    <message>
        <source>it ends here, too early</source>
        <translation>il se termine ici, trop tôt</translation>
    </message>
    <message>
        <source>a number of four hexadecimal digits was expected</source>
        <translation>un nombre de quatre chiffres hexadécimaux était attendu</translation>
    </message>
    <message>
        <source>a character that can be escaped was expected</source>
        <translation>un caractère échappable était attendu</translation>
    </message>
    <message>
        <source>half a character stands alone</source>
        <translation>une moitié de caractère est isolée</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>un texte était attendu</translation>
    </message>
    <message>
        <source>the end of a text was expected</source>
        <translation>la fin d’un texte était attendue</translation>
    </message>
    <message>
        <source>a text has a control character in it</source>
        <translation>un texte contient un caractère de contrôle</translation>
    </message>
    <message>
        <source>an object was expected</source>
        <translation>un objet était attendu</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>une liste était attendue</translation>
    </message>
    <message>
        <source>more than %1 objects and lists stand within one another</source>
        <translation>plus de %1 objets et listes sont imbriqués</translation>
    </message>
    <message>
        <source>there is too much of it</source>
        <translation>il y en a trop</translation>
    </message>
    <message>
        <source>a comma or } was expected</source>
        <translation>une virgule ou } était attendue</translation>
    </message>
    <message>
        <source>a comma or ] was expected</source>
        <translation>une virgule ou ] était attendue</translation>
    </message>
    <message>
        <source>a colon was expected</source>
        <translation>un deux-points était attendu</translation>
    </message>
    <message>
        <source>the name comes twice</source>
        <translation>le nom figure deux fois</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>« %1 » manque</translation>
    </message>
    <message>
        <source>a text is longer than %1 characters</source>
        <translation>un texte dépasse %1 caractères</translation>
    </message>
    <message>
        <source>a whole number was expected</source>
        <translation>un nombre entier était attendu</translation>
    </message>
    <message>
        <source>%1 is no whole number from %2 to %3</source>
        <translation>%1 n’est pas un nombre entier de %2 à %3</translation>
    </message>
    <message>
        <source>a number was expected</source>
        <translation>un nombre était attendu</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 n’est pas un nombre</translation>
    </message>
    <message>
        <source>true or false was expected</source>
        <translation>true ou false était attendu</translation>
    </message>
    <message>
        <source>null was expected</source>
        <translation>null était attendu</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>une valeur était attendue</translation>
    </message>
    <message>
        <source>something follows the end</source>
        <translation>quelque chose suit la fin</translation>
    </message>
    <message>
        <source>it is no whole number of 64 bits</source>
        <translation>ce n’est pas un entier de 64 bits</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>ce n’est pas du base64</translation>
    </message>
    <message>
        <source>it is neither &quot;inf&quot; nor &quot;-inf&quot; nor &quot;nan&quot;</source>
        <translation>ce n’est ni « inf », ni « -inf », ni « nan »</translation>
    </message>
    <message>
        <source>there is more than one value</source>
        <translation>il y a plus d’une valeur</translation>
    </message>
    <message>
        <source>no value is written so</source>
        <translation>aucune valeur ne s’écrit ainsi</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>il n’y a pas de valeur</translation>
    </message>
    <message>
        <source>more of it is here than there is</source>
        <translation>il y en a ici plus qu’il n’en existe</translation>
    </message>
    <message>
        <source>there are more than %1</source>
        <translation>il y en a plus de %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>« %1 » n’est pas connu ici</translation>
    </message>
    <message>
        <source>there are %1 statements in all</source>
        <translation>il y a %1 instructions en tout</translation>
    </message>
    <message>
        <source>there are more than were opened</source>
        <translation>il y en a plus qu’il n’en a été ouvert</translation>
    </message>
    <message>
        <source>the record that was opened is not there</source>
        <translation>l’enregistrement qui a été ouvert est absent</translation>
    </message>
    <message>
        <source>what the record leads to was loaded before</source>
        <translation>ce à quoi l’enregistrement mène était déjà chargé</translation>
    </message>
    <message>
        <source>the records lead to one another too often</source>
        <translation>les enregistrements mènent trop souvent les uns aux autres</translation>
    </message>
    <message>
        <source>there are more than %1 conditions</source>
        <translation>il y a plus de %1 conditions</translation>
    </message>
    <message>
        <source>there is no such comparison</source>
        <translation>une telle comparaison n’existe pas</translation>
    </message>
    <message>
        <source>a path has more than %1 names</source>
        <translation>un chemin a plus de %1 noms</translation>
    </message>
    <message>
        <source>there are more than %1 values</source>
        <translation>il y a plus de %1 valeurs</translation>
    </message>
    <message>
        <source>&quot;not&quot; has one part</source>
        <translation>« not » a une seule partie</translation>
    </message>
    <message>
        <source>&quot;sets&quot; come first</source>
        <translation>« sets » vient d’abord</translation>
    </message>
    <message>
        <source>there are no records</source>
        <translation>il n’y a pas d’enregistrements</translation>
    </message>
    <message>
        <source>there are more than the lookups lead to</source>
        <translation>il y en a plus que ce à quoi mènent les relations</translation>
    </message>
    <message>
        <source>there is no table &quot;%1&quot;</source>
        <translation>il n’y a pas de table « %1 »</translation>
    </message>
    <message>
        <source>row %1 cannot be the first that a statement filled</source>
        <translation>la ligne %1 ne peut pas être la première qu’une instruction a remplie</translation>
    </message>
    <message>
        <source>the statements that filled the rows do not fit their number</source>
        <translation>les instructions qui ont rempli les lignes ne correspondent pas à leur nombre</translation>
    </message>
    <message>
        <source>%1 has no such column</source>
        <translation>%1 n’a pas de telle colonne</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>il y a plus de %1 lignes</translation>
    </message>
    <message>
        <source>there are %1 values for %2 rows</source>
        <translation>il y a %1 valeurs pour %2 lignes</translation>
    </message>
    <message>
        <source>the sets have more than %1 columns</source>
        <translation>les ensembles ont plus de %1 colonnes</translation>
    </message>
    <message>
        <source>the first records are not those that were asked for</source>
        <translation>les premiers enregistrements ne sont pas ceux qui ont été demandés</translation>
    </message>
    <message>
        <source>&quot;table&quot; and &quot;rows&quot; come first</source>
        <translation>« table » et « rows » viennent d’abord</translation>
    </message>
    <message>
        <source>there are rows without columns</source>
        <translation>il y a des lignes sans colonnes</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; does not lead there</source>
        <translation>la relation « %1 » n’y mène pas</translation>
    </message>
    <message>
        <source>step %1 of the lookups is another</source>
        <translation>l’étape %1 des relations est une autre</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; comes twice</source>
        <translation>la relation « %1 » figure deux fois</translation>
    </message>
    <message>
        <source>there are %1 counts for %2 rows</source>
        <translation>il y a %1 décomptes pour %2 lignes</translation>
    </message>
    <message>
        <source>row %1 is none of %2</source>
        <translation>la ligne %1 n’est aucune de %2</translation>
    </message>
    <message>
        <source>a relation to one record leads to %1</source>
        <translation>une relation vers un seul enregistrement mène à %1</translation>
    </message>
    <message>
        <source>there are %1 rows, and not %2</source>
        <translation>il y a %1 lignes, et non %2</translation>
    </message>
    <message>
        <source>there are two tables &quot;%1&quot;</source>
        <translation>il y a deux tables « %1 »</translation>
    </message>
    <message>
        <source>two relations of a table are called &quot;%1&quot;</source>
        <translation>deux relations d’une table s’appellent « %1 »</translation>
    </message>
    <message>
        <source>a relation names the table &quot;%1&quot;, which is missing</source>
        <translation>une relation nomme la table « %1 », qui manque</translation>
    </message>
    <message>
        <source>the columns of the relation &quot;%1&quot; do not fit one another</source>
        <translation>les colonnes de la relation « %1 » ne correspondent pas entre elles</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; has no way back &quot;%2&quot;</source>
        <translation>la relation « %1 » n’a pas de chemin de retour « %2 »</translation>
    </message>
    <message>
        <source>the tables have more than %1 columns</source>
        <translation>les tables ont plus de %1 colonnes</translation>
    </message>
    <message>
        <source>it refers to a statement that comes later</source>
        <translation>il renvoie à une instruction qui vient plus tard</translation>
    </message>
    <message>
        <source>there are more than %1 round trips</source>
        <translation>il y a plus de %1 allers-retours</translation>
    </message>
    <message>
        <source>it is no date with a time</source>
        <translation>ce n’est pas une date avec une heure</translation>
    </message>
    <message>
        <source>there are two columns &quot;%1&quot;</source>
        <translation>il y a deux colonnes « %1 »</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>il n’y a pas de colonne « %1 »</translation>
    </message>
    <message>
        <source>what the opened records lead to is missing</source>
        <translation>ce à quoi mènent les enregistrements ouverts manque</translation>
    </message>
    <message>
        <source>&quot;schema&quot; comes before it</source>
        <translation>« schema » vient avant</translation>
    </message>
    <message>
        <source>it stands between &quot;queries&quot; and &quot;records&quot;</source>
        <translation>il se place entre « queries » et « records »</translation>
    </message>
    <message>
        <source>&quot;query&quot; and &quot;queries&quot; come before it</source>
        <translation>« query » et « queries » viennent avant</translation>
    </message>
    <message>
        <source>&quot;records&quot; come before it</source>
        <translation>« records » vient avant</translation>
    </message>
    <message>
        <source>the load has too many records</source>
        <translation>le chargement a trop d’enregistrements</translation>
    </message>
    <message>
        <source>the load takes more than the %1 MiB that a load file may have</source>
        <translation>le chargement prend plus que les %1 Mio qu’un fichier de chargement peut avoir</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>%3; did you mean &quot;%1&quot;? It has: %2</source>
        <translation>%3 ; vouliez-vous dire « %1 » ? Il y a : %2</translation>
    </message>
    <message>
        <source>%2. It has: %1</source>
        <translation>%2. Il y a : %1</translation>
    </message>
    <message>
        <source>%3; did you mean &quot;%1&quot;? There are: %2</source>
        <translation>%3 ; vouliez-vous dire « %1 » ? Il y a : %2</translation>
    </message>
    <message>
        <source>%2. There are: %1</source>
        <translation>%2. Il y a : %1</translation>
    </message>
    <message>
        <source>%1. There are: nothing</source>
        <translation>%1. Il n’y en a aucun</translation>
    </message>
    <message>
        <source>it is damaged at byte %1: %2</source>
        <translation>il est endommagé à l’octet %1 : %2</translation>
    </message>
    <message>
        <source>it is damaged at %1 (byte %2): %3</source>
        <translation>il est endommagé à %1 (octet %2) : %3</translation>
    </message>
    <message>
        <source>{&quot;$real&quot;: ...} takes &quot;inf&quot;, &quot;-inf&quot; or &quot;nan&quot;; write other reals as numbers</source>
        <translation>{&quot;$real&quot;: ...} accepte « inf », « -inf » ou « nan » ; écrivez les autres réels comme des nombres</translation>
    </message>
    <message>
        <source>{&quot;%1&quot;: ...} takes bytes in base64, as &quot;AP8=&quot;</source>
        <translation>{&quot;%1&quot;: ...} accepte des octets en base64, comme « AP8= »</translation>
    </message>
    <message>
        <source>%1 is no text: half of a surrogate pair stands in it alone; for bytes that are no text write {&quot;$bytes&quot;: ...}</source>
        <translation>%1 n’est pas un texte : il contient seule la moitié d’une paire de substitution ; pour des octets qui ne sont pas du texte, écrivez {&quot;$bytes&quot;: ...}</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1 ; %2</translation>
    </message>
    <message>
        <source>no TLS connection to the server was made (it offers none); have it offer TLS, or leave the TLS options out</source>
        <translation>aucune connexion TLS au serveur n’a été établie (il n’en propose pas) ; faites-lui proposer TLS, ou omettez les options TLS</translation>
    </message>
    <message>
        <source>the server does not tell its columns</source>
        <translation>le serveur n’indique pas ses colonnes</translation>
    </message>
    <message>
        <source>the server is PostgreSQL %1; %2 or later is needed</source>
        <translation>le serveur est PostgreSQL %1 ; il faut %2 ou plus récent</translation>
    </message>
    <message>
        <source>%1 cannot have a semicolon in it: &quot;%2&quot;</source>
        <translation>%1 ne peut pas contenir de point-virgule : « %2 »</translation>
    </message>
    <message>
        <source>what answers there is no PostgreSQL server (%1); look at the port and the kind of server</source>
        <translation>ce qui répond là n’est pas un serveur PostgreSQL (%1) ; vérifiez le port et le type de serveur</translation>
    </message>
    <message>
        <source>the server has no room left for what the statement needs (%1)</source>
        <translation>le serveur n’a plus de place pour ce dont l’instruction a besoin (%1)</translation>
    </message>
    <message>
        <source>this connection only reads (%1)</source>
        <translation>cette connexion ne fait que lire (%1)</translation>
    </message>
    <message>
        <source>%1; look at the service of the URL or PGSERVICE, and at the file that PGSERVICEFILE names</source>
        <translation>%1 ; vérifiez le service de l’URL ou de PGSERVICE, et le fichier que PGSERVICEFILE désigne</translation>
    </message>
    <message>
        <source>a server that the statement needs besides cannot be reached (%1)</source>
        <translation>un autre serveur dont l’instruction a besoin est injoignable (%1)</translation>
    </message>
    <message>
        <source>Qt&apos;s driver has not opened it as it was told to, so it could be written to</source>
        <translation>le pilote de Qt ne l’a pas ouvert comme demandé, il pourrait donc être modifié</translation>
    </message>
    <message>
        <source>its name is not valid UTF-8, so that no statement can name it</source>
        <translation>son nom n’est pas de l’UTF-8 valide, aucune instruction ne peut donc la nommer</translation>
    </message>
    <message>
        <source>finding out its columns takes long; that is done when records of it are asked for</source>
        <translation>déterminer ses colonnes prend du temps ; cela se fait quand ses enregistrements sont demandés</translation>
    </message>
    <message>
        <source>the name of its column &quot;%1&quot; is not valid UTF-8, so that no statement can name it</source>
        <translation>le nom de sa colonne « %1 » n’est pas de l’UTF-8 valide, aucune instruction ne peut donc la nommer</translation>
    </message>
    <message>
        <source>an interrupted transaction of another program waits beside it (its -journal file); open it once with the program that writes it</source>
        <translation>une transaction interrompue d’un autre programme attend à côté (son fichier -journal) ; ouvrez-le une fois avec le programme qui l’écrit</translation>
    </message>
    <message>
        <source>another program began to write to it while it was read; load it again</source>
        <translation>un autre programme a commencé à y écrire pendant la lecture ; chargez-le à nouveau</translation>
    </message>
    <message>
        <source>it is to be sorted, and there is no folder for temporary files; name one in SQLITE_TMPDIR</source>
        <translation>il faut trier, et il n’y a pas de dossier pour les fichiers temporaires ; indiquez-en un dans SQLITE_TMPDIR</translation>
    </message>
    <message>
        <source>the index of its write-ahead log, the -shm file, is not finished; try again, or open it once with the program that writes it</source>
        <translation>l’index de son journal d’écriture anticipée, le fichier -shm, n’est pas terminé ; réessayez, ou ouvrez-le une fois avec le programme qui l’écrit</translation>
    </message>
    <message>
        <source>its write-ahead log is held by a program that does not go on; let that program go on, or end it, and try again</source>
        <translation>son journal d’écriture anticipée est retenu par un programme qui n’avance pas ; laissez-le continuer, ou terminez-le, puis réessayez</translation>
    </message>
    <message>
        <source>it takes more than %1 MB of temporary files to sort this, or the disk is full; ask for fewer records, or for an order that an index has</source>
        <translation>ce tri demande plus de %1 Mo de fichiers temporaires, ou le disque est plein ; demandez moins d’enregistrements, ou un ordre qu’un index fournit</translation>
    </message>
    <message>
        <source>it could not be read (%1)</source>
        <translation>il n’a pas pu être lu (%1)</translation>
    </message>
    <message>
        <source>it could not be opened (%1)</source>
        <translation>il n’a pas pu être ouvert (%1)</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2)</source>
        <translation>%1 est inaccessible (%2)</translation>
    </message>
    <message>
        <source>it cannot be reached (%1)</source>
        <translation>il est inaccessible (%1)</translation>
    </message>
    <message>
        <source>its write-ahead log, the -wal file, cannot be read (%1)</source>
        <translation>son journal d’écriture anticipée, le fichier -wal, ne peut pas être lu (%1)</translation>
    </message>
    <message>
        <source>its write-ahead log, the -wal file, is damaged, so what was written last cannot be read; open it once with the program that writes it, or move that file away</source>
        <translation>son journal d’écriture anticipée, le fichier -wal, est endommagé, ce qui a été écrit en dernier est donc illisible ; ouvrez-le une fois avec le programme qui l’écrit, ou déplacez ce fichier</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>il ne peut pas être lu (%1)</translation>
    </message>
    <message>
        <source>the file is truncated: %1 of %2 bytes are there</source>
        <translation>le fichier est tronqué : %1 octets sur %2 sont présents</translation>
    </message>
    <message>
        <source>its write-ahead log was left behind (a -wal file without a -shm file), and reading it would change files; open it once with the program that writes it</source>
        <translation>son journal d’écriture anticipée est resté (un fichier -wal sans fichier -shm), et le lire modifierait des fichiers ; ouvrez-le une fois avec le programme qui l’écrit</translation>
    </message>
    <message>
        <source>the connection is closed</source>
        <translation>la connexion est fermée</translation>
    </message>
    <message>
        <source>a load whose lookups select their records cannot be kept</source>
        <translation>un chargement dont les lookups choisissent leurs enregistrements ne peut pas être conservé</translation>
    </message>
    <message>
        <source>it could not be ended; its connection was given up</source>
        <translation>elle n’a pas pu être terminée ; sa connexion a été abandonnée</translation>
    </message>
    <message>
        <source>a relation with a junction has no key of its own</source>
        <translation>une relation avec table de jonction n’a pas de clé propre</translation>
    </message>
    <message>
        <source>the record is no longer in %1</source>
        <translation>l’enregistrement n’est plus dans %1</translation>
    </message>
    <message>
        <source>%1 has no primary key, and several of its records look like this one and differ in %2</source>
        <translation>%1 n’a pas de clé primaire, et plusieurs de ses enregistrements ressemblent à celui-ci et diffèrent par %2</translation>
    </message>
    <message>
        <source>%1 has no primary key, and more than %2 of its records look like this one</source>
        <translation>%1 n’a pas de clé primaire, et plus de %2 de ses enregistrements ressemblent à celui-ci</translation>
    </message>
    <message>
        <source>no record of %1 looks like this one any more</source>
        <translation>aucun enregistrement de %1 ne ressemble plus à celui-ci</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to one record or none and takes no limit</source>
        <translation>« %1 » mène à un enregistrement ou aucun et n’accepte pas de limite</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu : %2</translation>
    </message>
    <message>
        <source>a limit and an offset are whole numbers from 0 up</source>
        <translation>la limite et le décalage sont des entiers à partir de 0</translation>
    </message>
    <message>
        <source>%1 columns of %2 cannot refer to %3 columns of %4</source>
        <translation>%1 colonnes de %2 ne peuvent pas renvoyer à %3 colonnes de %4</translation>
    </message>
    <message>
        <source>%1 column of %2 cannot refer to %3 columns of %4</source>
        <translation>%1 colonne de %2 ne peut pas renvoyer à %3 colonnes de %4</translation>
    </message>
    <message>
        <source>%1 columns of %2 cannot refer to %3 column of %4</source>
        <translation>%1 colonnes de %2 ne peuvent pas renvoyer à %3 colonne de %4</translation>
    </message>
    <message>
        <source>the two keys of the junction %1 are the same columns</source>
        <translation>les deux clés de la table de jonction %1 sont les mêmes colonnes</translation>
    </message>
    <message>
        <source>no columns of %1 are named</source>
        <translation>aucune colonne de %1 n’est nommée</translation>
    </message>
    <message>
        <source>%1 has no primary key; name the columns that are referred to</source>
        <translation>%1 n’a pas de clé primaire ; nommez les colonnes auxquelles il est renvoyé</translation>
    </message>
    <message>
        <source>%1 of %2 cannot refer to %3 of %4: the one is %5, the other %6</source>
        <translation>%1 de %2 ne peut pas renvoyer à %3 de %4 : l’une est %5, l’autre %6</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of the records of &quot;%2&quot;: %3 has a column of that name</source>
        <translation>« %1 » ne peut pas être le nom des enregistrements de « %2 » : %3 a une colonne de ce nom</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of the records of &quot;%2&quot;: %3 has a relation of that name</source>
        <translation>« %1 » ne peut pas être le nom des enregistrements de « %2 » : %3 a une relation de ce nom</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was looked up before, with another selection of its records; put the one with conditions first, or give it a name of its own</source>
        <translation>« %1 » a déjà été recherché, avec un autre choix de ses enregistrements ; mettez d’abord celui qui a des conditions, ou donnez-lui un nom à part</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already the name of other records of %2</source>
        <translation>« %1 » est déjà le nom d’autres enregistrements de %2</translation>
    </message>
    <message>
        <source>a lookup of more than %1 relations is refused: &quot;%2...&quot;</source>
        <translation>un lookup de plus de %1 relations est refusé : « %2... »</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2, not a relation</source>
        <translation>« %1 » est une colonne de %2, pas une relation</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>ce n’est pas un objet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a member</source>
        <translation>« %1 » n’est pas un membre</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text, or an empty one</source>
        <translation>« %1 » n’est pas un texte, ou il est vide</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a column&apos;s name nor an array of them</source>
        <translation>« %1 » n’est ni le nom d’une colonne ni un tableau de noms</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an array</source>
        <translation>« %1 » n’est pas un tableau</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false</source>
        <translation>« %1 » n’est ni true ni false</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;through&quot;</source>
        <translation>« %1 » exige « through »</translation>
    </message>
    <message>
        <source>%1 is not JSON: line %2: %3</source>
        <translation>%1 n’est pas du JSON : ligne %2 : %3</translation>
    </message>
    <message>
        <source>it has more than the %1 MiB that a file of relations may have</source>
        <translation>il dépasse les %1 Mio qu’un fichier de relations peut avoir</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name of %2&apos;s relation &quot;%3&quot;: it is empty</source>
        <translation>« %1 » ne peut pas être un nom de la relation « %3 » de %2 : il est vide</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name of %2&apos;s relation &quot;%3&quot;: it is another relation&apos;s name</source>
        <translation>« %1 » ne peut pas être un nom de la relation « %3 » de %2 : c’est le nom d’une autre relation</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes two values, the first and the last</source>
        <translation>%1 de « %2 » prend deux valeurs, la première et la dernière</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes one value</source>
        <translation>%1 de « %2 » prend une valeur</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; cannot take NULL, which compares with nothing; use isnull</source>
        <translation>%1 de « %2 » n’accepte pas NULL, qui ne se compare à rien ; utilisez isnull</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes text, not a blob</source>
        <translation>%1 de « %2 » prend du texte, pas un blob</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes what %3 (%4) can be: %5</source>
        <translation>%1 de « %2 » prend ce que %3 (%4) peut être : %5</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a relation whose key has several columns; compare one of the columns of %2: %3</source>
        <translation>« %1 » est une relation dont la clé a plusieurs colonnes ; comparez une des colonnes de %2 : %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2 and leads no further; comparisons such as gte are functions of Field</source>
        <translation>« %1 » est une colonne de %2 et ne mène pas plus loin ; les comparaisons comme gte sont des fonctions de Field</translation>
    </message>
    <message>
        <source>%1 is no date or moment</source>
        <translation>%1 n’est ni une date ni un instant</translation>
    </message>
    <message>
        <source>%1 is no time</source>
        <translation>%1 n’est pas une heure</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column of %2 or a relation of the path</source>
        <translation>« %1 » n’est ni une colonne de %2 ni une relation du chemin</translation>
    </message>
    <message>
        <source>%1 refers to %2 already</source>
        <translation>%1 renvoie déjà à %2</translation>
    </message>
    <message>
        <source>it is a SQLite database, and no database is written to</source>
        <translation>c’est une base de données SQLite, et aucune base de données n’est modifiée</translation>
    </message>
    <message>
        <source>the name is that of a file of a SQLite database</source>
        <translation>ce nom est celui d’un fichier d’une base de données SQLite</translation>
    </message>
</context>
<context>
    <name>GrowthPlot</name>
    <message>
        <source>Queries as the data grows</source>
        <translation>Requêtes selon le volume de données</translation>
    </message>
    <message>
        <source>Time as the data grows</source>
        <translation>Temps selon le volume de données</translation>
    </message>
    <message>
        <source>It is measured after the lanes.</source>
        <translation>La mesure vient après les couloirs.</translation>
    </message>
    <message>
        <source>It takes two records at least to see anything grow.</source>
        <translation>Il faut au moins deux enregistrements pour voir une croissance.</translation>
    </message>
    <message>
        <source>It was not measured.</source>
        <translation>Pas de mesure.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Measured at %1 records of %2. A rising line is N+1, a flat one is not.</source>
        <translation>Mesuré avec %1 enregistrements de %2. Une ligne qui monte est du N+1, une ligne plate non.</translation>
    </message>
    <message>
        <source>Measured at %1 records of %2, with %3 for each round trip.</source>
        <translation>Mesuré avec %1 enregistrements de %2, à %3 par aller-retour.</translation>
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
        <translation>enregistrements de %1</translation>
    </message>
    <message>
        <source>1 + N</source>
        <translation>1 + N</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>Open or close a record</source>
        <translation>Ouvrir ou fermer un enregistrement</translation>
    </message>
    <message>
        <source>Open all below a record</source>
        <translation>Ouvrir tout sous un enregistrement</translation>
    </message>
    <message>
        <source>Make a record the root</source>
        <translation>Prendre un enregistrement comme racine</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>The first, or the last of all records</source>
        <translation>Le premier ou le dernier de tous les enregistrements</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>In the records</source>
        <translation>Dans les enregistrements</translation>
    </message>
    <message>
        <source>About Roundtrip</source>
        <translation>À propos de Roundtrip</translation>
    </message>
    <message>
        <source>Shows what loading related records costs. It only reads.</source>
        <translation>Montre ce que coûte le chargement d’enregistrements liés. Ne fait que lire.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Roundtrip is under the MIT licence, which stands below. Qt is under the GNU Lesser General Public License, version 3; the program is linked to it as a library that can be exchanged. SQLite is in the public domain.</source>
        <translation>Roundtrip est sous licence MIT, reproduite ci-dessous. Qt est sous GNU Lesser General Public License, version 3&#xa0;; le programme y est lié comme à une bibliothèque remplaçable. SQLite est dans le domaine public.</translation>
    </message>
    <message>
        <source>Qt&apos;s drivers for servers, libpq (PostgreSQL Licence) and libmariadb (LGPL 2.1) are those of the system.</source>
        <translation>Les pilotes de Qt pour serveurs, libpq (licence PostgreSQL) et libmariadb (LGPL 2.1) sont ceux du système.</translation>
    </message>
    <message>
        <source>Copy records with the names of their columns</source>
        <translation>Copier les enregistrements avec les noms de leurs colonnes</translation>
    </message>
    <message>
        <source>Open one of the databases opened last</source>
        <translation>Ouvrir une des dernières bases de données ouvertes</translation>
    </message>
    <message>
        <source>Follow the relations that are guessed</source>
        <translation>Suivre les relations supposées</translation>
    </message>
    <message>
        <source>Fold or unfold a load</source>
        <translation>Replier ou déplier un chargement</translation>
    </message>
    <message>
        <source>Copy as SQL that runs</source>
        <translation>Copier en SQL exécutable</translation>
    </message>
    <message>
        <source>In the queries</source>
        <translation>Dans les requêtes</translation>
    </message>
    <message>
        <source>One row for all queries with the same text, or one for each</source>
        <translation>Une ligne pour toutes les requêtes au même texte, ou une pour chacune</translation>
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
        <translation>en cours…</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>non terminée</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>non courue</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>whole table read, without a list: the keys are those of all %1 records of %2</source>
        <translation>table lue en entier, sans liste&#xa0;: les clés sont celles des %1 enregistrements de %2</translation>
    </message>
    <message>
        <source>all that meets the filter is read, without a list: the keys are those of all %1 records of %2</source>
        <translation>tout ce qui répond au filtre est lu, sans liste&#xa0;: les clés sont celles des %1 enregistrements de %2</translation>
    </message>
    <message>
        <source>%1 keys in %2 statements</source>
        <translation>%1 clés en %2 instructions</translation>
    </message>
    <message>
        <source>%1 scanned, about %2 records: quicker than to look up %3 keys</source>
        <translation>%1 parcourue, environ %2 enregistrements&#xa0;: plus rapide que de chercher %3 clés</translation>
    </message>
    <message>
        <source>%1 scanned: no index on %2 finds %3 keys</source>
        <translation>%1 parcourue&#xa0;: aucun index sur %2 ne trouve %3 clés</translation>
    </message>
    <message>
        <source>%1 keys looked up: quicker than to scan about %2 records of %3</source>
        <translation>%1 clés cherchées&#xa0;: plus rapide que de parcourir environ %2 enregistrements de %3</translation>
    </message>
    <message>
        <source>a statement for each key: the view unites queries</source>
        <translation>une instruction par clé&#xa0;: la vue unit des requêtes</translation>
    </message>
    <message>
        <source>the keys stay in the database</source>
        <translation>les clés restent dans la base de données</translation>
    </message>
    <message>
        <source>by its keys: more than %1 SELECTs within one another are too many</source>
        <translation>par ses clés&#xa0;: plus de %1 SELECT imbriqués, c’est trop</translation>
    </message>
    <message>
        <source>%1.%2 is compared and sorted byte by byte: its collation %3 is not here</source>
        <translation>%1.%2 est comparée et triée octet par octet&#xa0;: sa collation %3 n’est pas ici</translation>
    </message>
    <message>
        <source>a statement of its own: one takes no more than %1 tables and %2 columns</source>
        <translation>instruction à part&#xa0;: une seule n’admet pas plus de %1 tables et %2 colonnes</translation>
    </message>
    <message>
        <source>a statement of its own: the view unites queries</source>
        <translation>instruction à part&#xa0;: la vue unit des requêtes</translation>
    </message>
    <message>
        <source>a statement of its own: joined beside another list, each would multiply the other&apos;s rows</source>
        <translation>instruction à part&#xa0;: en jointure à côté d’une autre liste, chacune multiplierait les lignes de l’autre</translation>
    </message>
    <message>
        <source>%1 sent more than once</source>
        <translation>%1 envoyés plus d’une fois</translation>
    </message>
    <message>
        <source>export of %1</source>
        <translation>export de %1</translation>
    </message>
    <message>
        <source>%1 of one %2</source>
        <translation>%1 d’un %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermeture</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>annulation</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>catalogue</translation>
    </message>
    <message>
        <source>count</source>
        <translation>comptage</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>répétée</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lot</translation>
    </message>
    <message>
        <source>again</source>
        <translation>encore</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>requête %1</translation>
    </message>
    <message>
        <source>query %1, %2</source>
        <translation>requête %1, %2</translation>
    </message>
    <message>
        <source>places of %1</source>
        <translation>points de saut dans %1</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>%1, descending</source>
        <translation>%1, décroissant</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, croissant</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>full scan of %1, to make an index for this query alone</source>
        <translation>parcours complet de %1, pour créer un index pour cette seule requête</translation>
    </message>
    <message>
        <source>full scan of %1</source>
        <translation>parcours complet de %1</translation>
    </message>
    <message>
        <source>full scan of the index %2 of %1</source>
        <translation>parcours complet de l’index %2 de %1</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>la table</translation>
    </message>
    <message>
        <source>search of %1 by the primary key</source>
        <translation>recherche dans %1 par la clé primaire</translation>
    </message>
    <message>
        <source>search of %1</source>
        <translation>recherche dans %1</translation>
    </message>
    <message>
        <source>search of %1 by the index %2</source>
        <translation>recherche dans %1 par l’index %2</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>tri</translation>
    </message>
    <message>
        <source>join</source>
        <translation>jointure</translation>
    </message>
    <message>
        <source>grouping</source>
        <translation>regroupement</translation>
    </message>
    <message>
        <source>no full scan</source>
        <translation>aucun parcours complet</translation>
    </message>
    <message>
        <source>1 full scan</source>
        <translation>1 parcours complet</translation>
    </message>
    <message>
        <source>%1 full scans</source>
        <translation>%1 parcours complets</translation>
    </message>
    <message>
        <source>no sort</source>
        <translation>aucun tri</translation>
    </message>
    <message>
        <source>1 sort</source>
        <translation>1 tri</translation>
    </message>
    <message>
        <source>%1 sorts</source>
        <translation>%1 tris</translation>
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
        <translation>1 enregistrement</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>%1 felt for each round trip</source>
        <translation>%1 d’attente réelle par aller-retour</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of one round trip</comment>
        <translation>à %1</translation>
    </message>
    <message>
        <source>median of %1 · %2</source>
        <translation>médiane de %1 · %2</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>En attente de son tour…</translation>
    </message>
    <message>
        <source>Running each once, untimed…</source>
        <translation>Chacune une fois, sans chronomètre…</translation>
    </message>
    <message>
        <source>Racing, round %1 of %2…</source>
        <translation>En course, manche %1 sur %2…</translation>
    </message>
    <message>
        <source>Racing…</source>
        <translation>En course…</translation>
    </message>
    <message>
        <source>Measuring how it grows…</source>
        <translation>Mesure de la croissance…</translation>
    </message>
    <message>
        <source>The race has ended: %1. What was measured stays.</source>
        <translation>La course est terminée&#xa0;: %1. Ce qui est mesuré reste.</translation>
    </message>
    <message>
        <source>Stopped. What was measured by then stays.</source>
        <translation>Arrêtée. Ce qui était mesuré reste.</translation>
    </message>
    <message>
        <source>Somebody has changed the records meanwhile: not every run has loaded the same.</source>
        <translation>Quelqu’un a modifié les enregistrements entre-temps&#xa0;: tous les passages n’ont pas chargé la même chose.</translation>
    </message>
    <message>
        <source>as fast</source>
        <translation>aussi rapide</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>%1 × plus rapide</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1 × plus lente</translation>
    </message>
    <message>
        <source>then failed: %1</source>
        <translation>puis échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>1 trip</source>
        <translation>1 trajet</translation>
    </message>
    <message>
        <source>%1 trips</source>
        <translation>%1 trajets</translation>
    </message>
    <message>
        <source>%1, when first looked at</source>
        <translation>%1, au premier accès</translation>
    </message>
    <message>
        <source>%1 sent twice</source>
        <translation>%1 envoyés deux fois</translation>
    </message>
    <message>
        <source>%1: cannot run: %2</source>
        <translation>%1&#xa0;: ne peut pas courir&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: not measured.</source>
        <translation>%1&#xa0;: pas de mesure.</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 requête</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 requêtes</translation>
    </message>
    <message>
        <source>%1 for %2 records (%3)</source>
        <translation>%1 pour %2 enregistrements (%3)</translation>
    </message>
    <message>
        <source>Race: %1</source>
        <translation>Course&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RecordDocument</name>
    <message>
        <source>Select a record to see all of its columns.</source>
        <translation>Sélectionnez un enregistrement pour voir toutes ses colonnes.</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source> · key</source>
        <translation> · clé</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>texte vide</translation>
    </message>
    <message>
        <source>empty blob</source>
        <translation>blob vide</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>lecture de %1</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source> · this is the beginning of %1</source>
        <translation> · ceci est le début de %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Open this record of %1</source>
        <translation>Ouvrir cet enregistrement de %1</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> dans %1</translation>
    </message>
    <message>
        <source>picture, %1</source>
        <translation>image, %1</translation>
    </message>
    <message>
        <source>a picture of %1 × %2, too large to be shown</source>
        <translation>une image de %1 × %2, trop grande pour être affichée</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4</source>
        <translation>%1, %2 × %3, %4</translation>
    </message>
    <message>
        <source>Leads here</source>
        <translation>Mènent ici</translation>
    </message>
    <message>
        <source> guessed</source>
        <translation> déduite</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>count</source>
        <translation>compter</translation>
    </message>
    <message>
        <source>more than %1 records</source>
        <translation>plus de %1 enregistrements</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 enregistrement</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source> · counted</source>
        <translation> · comptés</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>1 statement</source>
        <translation>1 instruction</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 instructions</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>SpokenCell</name>
    <message>
        <source>1 statement</source>
        <translation>1 instruction</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 instructions</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>statement that is no query</source>
        <translation>instruction qui n’est pas une requête</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>begun after %1</source>
        <translation>commencé après %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>query 2, repeated: its statement</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>query 2, repeated: its statement, 12 rows</comment>
        <translation>%1 : %2, %3</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>no %1 driver</source>
        <translation>pas de pilote %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 avec %2</translation>
    </message>
    <message>
        <source>rows read with SQLite&apos;s own functions</source>
        <translation>lignes lues avec les fonctions propres de SQLite</translation>
    </message>
    <message>
        <source>rows read with QSqlQuery</source>
        <translation>lignes lues avec QSqlQuery</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>aucune base de données</translation>
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
        <translation>Ce chargement a été enregistré le %1 depuis %2. On peut le consulter sans la base de données&#xa0;; pour recharger, ouvrez la base de données.</translation>
    </message>
    <message>
        <source>It has the records %1 to %2 of %3.</source>
        <translation>Il contient les enregistrements %1 à %2 de %3.</translation>
    </message>
    <message>
        <source>%1   ·   %2   ·   Read only</source>
        <translation>%1   ·   %2   ·   Lecture seule</translation>
    </message>
    <message>
        <source>Kept load of %1   ·   saved on %2   ·   %3</source>
        <translation>Chargement conservé de %1   ·   enregistré le %2   ·   %3</translation>
    </message>
    <message>
        <source>%1 (kept load) — Roundtrip</source>
        <translation>%1 (chargement conservé) — Roundtrip</translation>
    </message>
    <message>
        <source>%1 — Roundtrip</source>
        <translation>%1 — Roundtrip</translation>
    </message>
    <message>
        <source>1 older query had left the log before, and is not in the file.</source>
        <translation>1 requête plus ancienne avait déjà quitté le journal et n’est pas dans le fichier.</translation>
    </message>
    <message>
        <source>%1 older queries had left the log before, and are not in the file.</source>
        <translation>%1 requêtes plus anciennes avaient déjà quitté le journal et ne sont pas dans le fichier.</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that you translate into, as in the name of the file.</extracomment>
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>today %1</source>
        <translation>aujourd’hui %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>one to many</source>
        <translation>un à plusieurs</translation>
    </message>
    <message>
        <source>one to one</source>
        <translation>un à un</translation>
    </message>
    <message>
        <source>many to many</source>
        <translation>plusieurs à plusieurs</translation>
    </message>
</context>
<context>
    <name>roundtrip::AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
</context>
<context>
    <name>roundtrip::BrowsedDatabase</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Stopped: %1 was not opened.</source>
        <translation>Arrêté&#xa0;: %1 n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Ouvrir une autre…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Connecter…</translation>
    </message>
    <message>
        <source>Stopped. What had come by then is shown; open a record to load what it lacks.</source>
        <translation>Arrêté. Ce qui était arrivé est affiché&#xa0;; ouvrez un enregistrement pour charger ce qui lui manque.</translation>
    </message>
    <message>
        <source>Load all of it</source>
        <translation>Tout charger</translation>
    </message>
    <message>
        <source>Searching %1 took longer than %2 s and was ended: no index serves it. A condition on an indexed column makes it quick; the time limit is in the menu ☰.</source>
        <translation>La recherche dans %1 a pris plus de %2 s et a été arrêtée&#xa0;: aucun index ne s’y prête. Une condition sur une colonne indexée l’accélère&#xa0;; la limite de temps est dans le menu ☰.</translation>
    </message>
    <message>
        <source>Search without a limit</source>
        <translation>Chercher sans limite</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconnecter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open a database…</source>
        <translation>Ouvrir une base de données…</translation>
    </message>
    <message>
        <source>Of the relations that are kept for %1, some do not fit any more and are left out: %2.</source>
        <translation>Parmi les relations conservées pour %1, certaines ne conviennent plus et sont laissées de côté : %2.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Ouvrir à nouveau</translation>
    </message>
</context>
<context>
    <name>roundtrip::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConditionChip</name>
    <message>
        <source>Edit the condition %1</source>
        <translation>Modifier la condition %1</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Retirer cette condition</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>Retirer la condition %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConnectDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>&amp;Saved connections</source>
        <translation>Connexions &amp;enregistrées</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Connexions enregistrées</translation>
    </message>
    <message>
        <source>N&amp;ew</source>
        <translation>Nou&amp;velle</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>Dupl&amp;iquer</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nouvelle connexion</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Le test a été arrêté.</translation>
    </message>
    <message>
        <source>It works: %1, %2.</source>
        <translation>Ça marche&#xa0;: %1, %2.</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 table</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 tables</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>St&amp;op the test</source>
        <translation>Arrêter le &amp;test</translation>
    </message>
    <message>
        <source>Test c&amp;onnection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConnectionForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>&amp;Host or socket</source>
        <translation>&amp;Hôte ou socket</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Base de &amp;données</translation>
    </message>
    <message>
        <source>yours on this computer</source>
        <translation>le vôtre sur cet ordinateur</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Never stored: asked for when it is needed.</source>
        <translation>Jamais stocké&#xa0;: demandé au besoin.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>&amp;Limite de temps</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Type de serveur</translation>
    </message>
    <message>
        <source>Host or socket</source>
        <translation>Hôte ou socket</translation>
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
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Time limit of a statement, in seconds</source>
        <translation>Limite de temps d’une instruction, en secondes</translation>
    </message>
    <message>
        <source>seconds for a statement</source>
        <translation>secondes par instruction</translation>
    </message>
    <message>
        <source>this computer, or %1</source>
        <translation>cet ordinateur, ou %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>The port is a number from 1 to %1.</source>
        <translation>Le port est un nombre de 1 à %1.</translation>
    </message>
    <message>
        <source>Several hosts are written as db1,db2:%1.</source>
        <translation>Plusieurs hôtes s’écrivent db1,db2:%1.</translation>
    </message>
    <message>
        <source>Which database is to be opened?</source>
        <translation>Quelle base de données faut-il ouvrir&#xa0;?</translation>
    </message>
    <message>
        <source>Seconds as a number, 0 or nothing for no limit.</source>
        <translation>Un nombre de secondes&#xa0;; 0 ou rien&#xa0;: sans limite.</translation>
    </message>
</context>
<context>
    <name>roundtrip::DatabaseChooser</name>
    <message>
        <source>Open a SQLite database</source>
        <translation>Ouvrir une base de données SQLite</translation>
    </message>
    <message>
        <source>SQLite databases and kept loads (*.sqlite *.sqlite3 *.db *.db3 *.roundtrip)</source>
        <translation>Bases de données SQLite et chargements conservés (*.sqlite *.sqlite3 *.db *.db3 *.roundtrip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>roundtrip::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What the details are of</source>
        <translation>Objet des détails</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>root records</source>
        <translation>enregistrements racines</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 pour %2</translation>
    </message>
    <message>
        <source>related records</source>
        <translation>enregistrements liés</translation>
    </message>
    <message>
        <source>one record</source>
        <translation>un enregistrement</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 enregistrement</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>joined records</source>
        <translation>enregistrements par jointure</translation>
    </message>
    <message>
        <source>%1, joined</source>
        <translation>%1, par jointure</translation>
    </message>
    <message>
        <source>the driver itself: %1</source>
        <translation>le pilote lui-même&#xa0;: %1</translation>
    </message>
    <message>
        <source>setting up the connection</source>
        <translation>préparer la connexion</translation>
    </message>
    <message>
        <source>reading the catalogue</source>
        <translation>lire le catalogue</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>compter</translation>
    </message>
    <message>
        <source>asking for a plan</source>
        <translation>demander un plan</translation>
    </message>
    <message>
        <source>asking which texts are equal</source>
        <translation>demander quels textes sont égaux</translation>
    </message>
    <message>
        <source>asking how scattered the records lie</source>
        <translation>demander si les enregistrements sont dispersés</translation>
    </message>
    <message>
        <source>a whole value</source>
        <translation>une valeur entière</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>transaction</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>keys from #%1</source>
        <translation>clés de #%1</translation>
    </message>
    <message>
        <source>filled %1</source>
        <translation>a rempli %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>sent in one message with the next statement</source>
        <translation>envoyée dans le même message que l’instruction suivante</translation>
    </message>
    <message>
        <source>also sent: %1</source>
        <translation>aussi envoyé&#xa0;: %1</translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation>1 aller-retour</translation>
    </message>
    <message>
        <source>%1 round trips</source>
        <translation>%1 allers-retours</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Select a query to see its statement and values.</source>
        <translation>Sélectionnez une requête pour voir son instruction et ses valeurs.</translation>
    </message>
    <message>
        <source>keys for jumps to far records</source>
        <translation>clés pour sauter à des enregistrements lointains</translation>
    </message>
</context>
<context>
    <name>roundtrip::ExportBar</name>
    <message>
        <source>Values with tabs (*.tsv)</source>
        <translation>Valeurs séparées par des tabulations (*.tsv)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>JSON with related records (*.json)</source>
        <translation>JSON avec enregistrements liés (*.json)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Table Markdown (*.md)</translation>
    </message>
    <message>
        <source>SQL INSERT statements (*.sql)</source>
        <translation>Instructions SQL INSERT (*.sql)</translation>
    </message>
    <message>
        <source>Export the records</source>
        <translation>Exporter les enregistrements</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 sur %2 enregistrements</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 enregistrement</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>Exporting %1 to %2: %3</source>
        <translation>Export de %1 vers %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Nothing was exported. %1.</source>
        <translation>Rien n’a été exporté. %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stopped: nothing was written to %1.</source>
        <translation>Arrêté&#xa0;: rien n’a été écrit dans %1.</translation>
    </message>
    <message>
        <source>1 record was written to %1.</source>
        <translation>1 enregistrement a été écrit dans %1.</translation>
    </message>
    <message>
        <source>%1 records were written to %2.</source>
        <translation>%1 enregistrements ont été écrits dans %2.</translation>
    </message>
    <message>
        <source>1 text is not valid UTF-8; its wrong bytes were replaced.</source>
        <translation>1 texte n’est pas de l’UTF-8 valide&#xa0;; ses octets erronés ont été remplacés.</translation>
    </message>
    <message>
        <source>%1 texts are not valid UTF-8; their wrong bytes were replaced.</source>
        <translation>%1 textes ne sont pas de l’UTF-8 valide&#xa0;; leurs octets erronés ont été remplacés.</translation>
    </message>
</context>
<context>
    <name>roundtrip::Exporting</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Save load…</source>
        <translation>Enregistrer le chargement…</translation>
    </message>
</context>
<context>
    <name>roundtrip::FilterRow</name>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>roundtrip::Finding</name>
    <message>
        <source>Nothing loaded yet.</source>
        <translation>Rien n’est encore chargé.</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 erreur</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 erreurs</translation>
    </message>
    <message>
        <source>Nothing repeated.</source>
        <translation>Rien de répété.</translation>
    </message>
    <message>
        <source>Repeated × %1</source>
        <translation>Répétée × %1</translation>
    </message>
    <message>
        <source>%1 + %2 on %3: one query per %4</source>
        <translation>%1 + %2 sur %3&#xa0;: une requête par %4</translation>
    </message>
    <message>
        <source>%1 on %2: one for each of %3</source>
        <translation>%1 sur %2&#xa0;: une par enregistrement de %3</translation>
    </message>
    <message>
        <source>, keys from #%1</source>
        <translation>, clés de #%1</translation>
    </message>
    <message>
        <source> · %1 in all</source>
        <translation> · %1 au total</translation>
    </message>
    <message>
        <source>%1 batches on %2 pages</source>
        <translation>%1 lots sur %2 pages</translation>
    </message>
    <message>
        <source>%1 batches, one per level</source>
        <translation>%1 lots, un par niveau</translation>
    </message>
    <message>
        <source>1 batch of %1</source>
        <translation>1 lot de %1</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 clé</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 clés</translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>1 lot</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>1 join</source>
        <translation>1 jointure</translation>
    </message>
    <message>
        <source>%1 joins</source>
        <translation>%1 jointures</translation>
    </message>
</context>
<context>
    <name>roundtrip::FirstUse</name>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>The staircase</source>
        <translation>L’escalier</translation>
    </message>
    <message>
        <source>Every bar is one query, and each waits for the one before: one for the authors, then one for the books of each author. Click a query to see its rows.</source>
        <translation>Chaque barre est une requête et attend la précédente&#xa0;: une pour les auteurs, puis une pour les livres de chaque auteur. Cliquez sur une requête pour voir ses lignes.</translation>
    </message>
    <message>
        <source>Prefetch</source>
        <translation>Prefetch</translation>
    </message>
    <message>
        <source>Press Prefetch: the same records with 2 queries.</source>
        <translation>Appuyez sur Prefetch&#xa0;: les mêmes enregistrements en 2 requêtes.</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Have all ways to load run against each other over the same page (Ctrl+R).</source>
        <translation>Faites courir toutes les façons de charger sur la même page (Ctrl+R).</translation>
    </message>
    <message>
        <source>20 ms</source>
        <translation>20 ms</translation>
    </message>
    <message>
        <source>A database is rarely as near as this file. Choose 20 ms here, and see what every way would take.</source>
        <translation>Une base de données est rarement aussi proche que ce fichier. Choisissez 20 ms ici et voyez le temps que prendrait chaque façon.</translation>
    </message>
    <message>
        <source>Your own database</source>
        <translation>Votre propre base de données</translation>
    </message>
    <message>
        <source>Now open one of yours: a SQLite file, or a server from the menu beside. Nothing is ever written.</source>
        <translation>Ouvrez maintenant une des vôtres&#xa0;: un fichier SQLite, ou un serveur depuis le menu voisin. Rien n’est jamais écrit.</translation>
    </message>
</context>
<context>
    <name>roundtrip::HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>About Roundtrip</source>
        <translation>À propos de Roundtrip</translation>
    </message>
</context>
<context>
    <name>roundtrip::HelpWindow</name>
    <message>
        <source>Help — Roundtrip</source>
        <translation>Aide — Roundtrip</translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation>Chercher dans l’aide…</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Pages de l’aide</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>roundtrip::HistoryButtons</name>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Back to what was shown before (Alt+Left); hold for the list</source>
        <translation>Revenir à l’affichage précédent (Alt+Gauche)&#xa0;; maintenir pour la liste</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right); hold for the list</source>
        <translation>Avancer à nouveau (Alt+Droite)&#xa0;; maintenir pour la liste</translation>
    </message>
</context>
<context>
    <name>roundtrip::HitCount</name>
    <message>
        <source>%1 found</source>
        <translation>%1 trouvés</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>roundtrip::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>The language is %1 from the next start on.</source>
        <translation>À partir du prochain démarrage, la langue sera %1.</translation>
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
        <translation>Latence d’un aller-retour</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Time of one round trip, in milliseconds:</source>
        <translation>Temps d’un aller-retour, en millisecondes&#xa0;:</translation>
    </message>
</context>
<context>
    <name>roundtrip::LoadKeeping</name>
    <message>
        <source>Save load…</source>
        <translation>Enregistrer le chargement…</translation>
    </message>
    <message>
        <source>There are no records here whose load could be saved.</source>
        <translation>Aucun enregistrement ici dont on puisse enregistrer le chargement.</translation>
    </message>
    <message>
        <source>Save the load</source>
        <translation>Enregistrer le chargement</translation>
    </message>
    <message>
        <source>Loads of Roundtrip (*.%1)</source>
        <translation>Chargements de Roundtrip (*.%1)</translation>
    </message>
    <message>
        <source>%1 is the database itself, which is only read.</source>
        <translation>%1 est la base de données elle-même, qui n’est que lue.</translation>
    </message>
    <message>
        <source>%1 was saved with %2 and %3. It opens without the database.</source>
        <translation>%1 a été enregistré avec %2 et %3. Il s’ouvre sans la base de données.</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 enregistrement</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 requête</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 requêtes</translation>
    </message>
    <message>
        <source>Nothing was saved. %1.</source>
        <translation>Rien n’a été enregistré. %1.</translation>
    </message>
</context>
<context>
    <name>roundtrip::LoadSwitch</name>
    <message>
        <source>One query each time a relation is followed from a record (Ctrl+1)</source>
        <translation>Une requête chaque fois qu’une relation est suivie depuis un enregistrement (Ctrl+1)</translation>
    </message>
    <message>
        <source>One query per level, for all records at once (Ctrl+2)</source>
        <translation>Une requête par niveau, pour tous les enregistrements à la fois (Ctrl+2)</translation>
    </message>
    <message>
        <source>Other ways to load</source>
        <translation>Autres façons de charger</translation>
    </message>
    <message>
        <source>Others ▾</source>
        <translation>Autres ▾</translation>
    </message>
</context>
<context>
    <name>roundtrip::LogMenu</name>
    <message>
        <source>Copy query as</source>
        <translation>Copier la requête comme</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copier le SQL</translation>
    </message>
    <message>
        <source>With its values, to run as it stands</source>
        <translation>Avec ses valeurs, prête à être exécutée</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Afficher les lignes</translation>
    </message>
    <message>
        <source>Show only repeated</source>
        <translation>Afficher seulement les répétées</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>Exporter le journal…</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Vider le journal</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
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
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>Nothing was exported. %1.</source>
        <translation>Rien n’a été exporté. %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>1 statement was written to %1.</source>
        <translation>1 instruction a été écrite dans %1.</translation>
    </message>
    <message>
        <source>%1 statements were written to %2.</source>
        <translation>%1 instructions ont été écrites dans %2.</translation>
    </message>
</context>
<context>
    <name>roundtrip::LogTools</name>
    <message>
        <source>Filter queries</source>
        <translation>Filtrer les requêtes</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Vider le journal</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>Exporter le journal…</translation>
    </message>
    <message>
        <source>List transactions, catalogue and counts too</source>
        <translation>Lister aussi transactions, catalogue et comptages</translation>
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
        <translation>Structure</translation>
    </message>
    <message>
        <source>Nothing is open. A SQLite file can be dropped here.</source>
        <translation>Rien n’est ouvert. Vous pouvez déposer ici un fichier SQLite.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Se connecter à un serveur…</translation>
    </message>
</context>
<context>
    <name>roundtrip::MemoryMenu</name>
    <message>
        <source>Memory for records</source>
        <translation>Mémoire pour les enregistrements</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
</context>
<context>
    <name>roundtrip::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>roundtrip::Navigation</name>
    <message>
        <source>Search records</source>
        <translation>Chercher des enregistrements</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Copier la ligne de commande</translation>
    </message>
</context>
<context>
    <name>roundtrip::OpenMenu</name>
    <message>
        <source>Open file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Se connecter à un serveur…</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>Bibliothèque d’exemple</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Les oublier</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>n’existe plus</translation>
    </message>
</context>
<context>
    <name>roundtrip::PaneFocus</name>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Choisir une table</translation>
    </message>
    <message>
        <source>Type a path</source>
        <translation>Saisir un chemin</translation>
    </message>
</context>
<context>
    <name>roundtrip::PathBar</name>
    <message>
        <source>Scroll the path to the left</source>
        <translation>Faire défiler le chemin vers la gauche</translation>
    </message>
    <message>
        <source>Scroll the path to the right</source>
        <translation>Faire défiler le chemin vers la droite</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Choisir une table</translation>
    </message>
    <message>
        <source>Root table</source>
        <translation>Table racine</translation>
    </message>
    <message>
        <source>Hop %1</source>
        <translation>Saut %1</translation>
    </message>
    <message>
        <source>Add a hop or a sibling</source>
        <translation>Ajouter un saut ou une branche parallèle</translation>
    </message>
    <message>
        <source>Find a relation…</source>
        <translation>Chercher une relation…</translation>
    </message>
    <message>
        <source>%1 has no foreign keys, and none refers to it</source>
        <translation>%1 n’a pas de clé étrangère et aucune n’y renvoie</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Après %1</translation>
    </message>
    <message>
        <source>Beside, from %1</source>
        <translation>En parallèle, depuis %1</translation>
    </message>
    <message>
        <source>Type a path…</source>
        <translation>Saisir un chemin…</translation>
    </message>
</context>
<context>
    <name>roundtrip::PathMenu</name>
    <message>
        <source>Relations, with dots between them</source>
        <translation>Relations, séparées par des points</translation>
    </message>
    <message>
        <source>No relation is called that</source>
        <translation>Aucune relation ne s’appelle ainsi</translation>
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
        <translation>Expliquer</translation>
    </message>
    <message>
        <source>Asks the database how it runs the query, without running it</source>
        <translation>Demande à la base de données comment elle exécute la requête, sans l’exécuter</translation>
    </message>
    <message>
        <source>Plan in the database&apos;s words</source>
        <translation>Plan dans les termes de la base de données</translation>
    </message>
    <message>
        <source>Stopped before the database has answered.</source>
        <translation>Arrêté avant la réponse de la base de données.</translation>
    </message>
    <message>
        <source>The query was run on a database that is no longer open. Load its records again to ask for its plan.</source>
        <translation>La requête a été exécutée sur une base de données qui n’est plus ouverte. Rechargez ses enregistrements pour demander son plan.</translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation>Pas de plan&#xa0;: %1</translation>
    </message>
    <message>
        <source>Explain again</source>
        <translation>Réexpliquer</translation>
    </message>
    <message>
        <source>Select a query to ask for its plan.</source>
        <translation>Sélectionnez une requête pour demander son plan.</translation>
    </message>
    <message>
        <source>This statement has no plan.</source>
        <translation>Cette instruction n’a pas de plan.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Demande…</translation>
    </message>
    <message>
        <source>How does the database run this query? It can be asked, and does not run the query for that.</source>
        <translation>Comment la base de données exécute-t-elle cette requête&#xa0;? On peut le lui demander, sans qu’elle l’exécute.</translation>
    </message>
    <message>
        <source>The plan, as the database has it:</source>
        <translation>Le plan, tel que le donne la base de données&#xa0;:</translation>
    </message>
    <message>
        <source>1 row read</source>
        <translation>1 ligne lue</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 lignes lues</translation>
    </message>
    <message>
        <source>No index of %1 begins with %2: each such query reads all of it.</source>
        <translation>Aucun index de %1 ne commence par %2&#xa0;: chaque requête de ce genre la lit en entier.</translation>
    </message>
    <message>
        <source>Statement that would make the index</source>
        <translation>Instruction qui créerait l’index</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the statement that would make the index</source>
        <translation>Copier l’instruction qui créerait l’index</translation>
    </message>
    <message>
        <source>Copies the statement. Nothing is changed: the program only reads.</source>
        <translation>Copie l’instruction. Rien n’est modifié&#xa0;: le programme ne fait que lire.</translation>
    </message>
</context>
<context>
    <name>roundtrip::PlanTree</name>
    <message>
        <source>Steps of the plan</source>
        <translation>Étapes du plan</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>In the database&apos;s words</source>
        <translation>Dans les termes de la base de données</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>as the database expects</source>
        <translation>selon l’estimation de la base de données</translation>
    </message>
    <message>
        <source>1 row read</source>
        <translation>1 ligne lue</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 lignes lues</translation>
    </message>
    <message>
        <source>by the log, in the whole query</source>
        <translation>d’après le journal, dans toute la requête</translation>
    </message>
</context>
<context>
    <name>roundtrip::PositionBar</name>
    <message>
        <source>Position among all records</source>
        <translation>Position parmi tous les enregistrements</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryCopy</name>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>Nothing was copied. %1.</source>
        <translation>Rien n’a été copié. %1.</translation>
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
        <translation>Quand chaque requête visible s’est exécutée, depuis le début de son chargement</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryFocus</name>
    <message>
        <source>Explain the query</source>
        <translation>Expliquer la requête</translation>
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
        <translation>%1 instructions, chacune en %2 (minimum, médiane, maximum)</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 instructions</translation>
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
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>page 1</source>
        <translation>page 1</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Cascade</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryLogPane</name>
    <message>
        <source>Filter queries</source>
        <translation>Filtrer les requêtes</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Filter queries…</source>
        <translation>Filtrer les requêtes…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grouper</translation>
    </message>
    <message>
        <source>One row for all statements of a load that have the same text (%1)</source>
        <translation>Une ligne pour toutes les instructions d’un chargement ayant le même texte (%1)</translation>
    </message>
    <message>
        <source>Repeated %1</source>
        <translation>Répétées %1</translation>
    </message>
    <message>
        <source>The same statement with another key, once for each record: N+1</source>
        <translation>La même instruction avec une autre clé, une fois par enregistrement&#xa0;: N+1</translation>
    </message>
    <message>
        <source>Again %1</source>
        <translation>Encore %1</translation>
    </message>
    <message>
        <source>Repeated with the very same values as before</source>
        <translation>Répétée avec exactement les mêmes valeurs</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>Erreurs %1</translation>
    </message>
    <message>
        <source>Statements that failed</source>
        <translation>Instructions en échec</translation>
    </message>
    <message>
        <source>No query here matches the filter.</source>
        <translation>Aucune requête ne répond au filtre.</translation>
    </message>
    <message>
        <source>The %1 newest of %2 queries are listed</source>
        <translation>Les %1 plus récentes de %2 requêtes sont listées</translation>
    </message>
    <message>
        <source>Every query that is run will appear here.</source>
        <translation>Chaque requête exécutée apparaîtra ici.</translation>
    </message>
</context>
<context>
    <name>roundtrip::RacePane</name>
    <message>
        <source>Race</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Race once, and really wait so long for each round trip</source>
        <translation>Courir une fois, en attendant vraiment ce temps à chaque aller-retour</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>Save the lanes and the plot as SVG or PNG</source>
        <translation>Enregistrer les couloirs et le graphique en SVG ou PNG</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Close the race (Ctrl+R)</source>
        <translation>Fermer la course (Ctrl+R)</translation>
    </message>
    <message>
        <source>Close the race</source>
        <translation>Fermer la course</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Plot the queries as the data grows</source>
        <translation>Tracer les requêtes selon le volume de données</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Plot the time as the data grows</source>
        <translation>Tracer le temps selon le volume de données</translation>
    </message>
    <message>
        <source>Growth of the queries</source>
        <translation>Croissance des requêtes</translation>
    </message>
    <message>
        <source>Growth of the time</source>
        <translation>Croissance du temps</translation>
    </message>
    <message>
        <source>%1 ms a round trip</source>
        <translation>%1 ms par aller-retour</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Time of one round trip, in milliseconds:</source>
        <translation>Temps d’un aller-retour, en millisecondes&#xa0;:</translation>
    </message>
    <message>
        <source>Feel it: %1 ms</source>
        <translation>Ressentir&#xa0;: %1 ms</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>End the race; what was measured stays (Esc)</source>
        <translation>Arrêter la course&#xa0;; ce qui est mesuré reste (Esc)</translation>
    </message>
    <message>
        <source>Race all strategies over the page that is shown</source>
        <translation>Course de toutes les stratégies sur la page affichée</translation>
    </message>
    <message>
        <source>Nothing has raced yet.</source>
        <translation>Rien n’a encore couru.</translation>
    </message>
    <message>
        <source>Each run built its records anew. %1 queries in all, which are not in the log.</source>
        <translation>Chaque passage a reconstruit ses enregistrements. %1 requêtes au total, absentes du journal.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Image SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>The picture was saved to %1.</source>
        <translation>L’image a été enregistrée dans %1.</translation>
    </message>
    <message>
        <source>The picture was not saved. %1.</source>
        <translation>L’image n’a pas été enregistrée. %1.</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>L’image a été copiée.</translation>
    </message>
</context>
<context>
    <name>roundtrip::RaceView</name>
    <message>
        <source>Results of the race</source>
        <translation>Résultats de la course</translation>
    </message>
    <message>
        <source>Nothing has raced yet.</source>
        <translation>Rien n’a encore couru.</translation>
    </message>
</context>
<context>
    <name>roundtrip::Racing</name>
    <message>
        <source>Race all strategies</source>
        <translation>Course des stratégies</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecentList</name>
    <message>
        <source>Recent databases</source>
        <translation>Bases de données récentes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Shown last</source>
        <translation>Dernier affichage</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>%1 — not there any more</source>
        <translation>%1 — n’existe plus</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>Retirer %1 de la liste</translation>
    </message>
    <message>
        <source>Take it off this list (Delete)</source>
        <translation>La retirer de cette liste (Suppr)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy the place</source>
        <translation>Copier l’emplacement</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordActions</name>
    <message>
        <source>So many rows are open now that the others stay closed.</source>
        <translation>Tant de lignes sont ouvertes que les autres restent fermées.</translation>
    </message>
    <message>
        <source>Tree or table</source>
        <translation>Arbre ou table</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Sort the records</source>
        <translation>Trier les enregistrements</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordCopy</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the record as</source>
        <translation>Copier l’enregistrement comme</translation>
    </message>
    <message>
        <source>Copy %1 records as</source>
        <translation>Copier %1 enregistrements comme</translation>
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
        <translation>Copié dans la mesure où c’est chargé&#xa0;: l’onglet Enregistrement montre une longue valeur en entier.</translation>
    </message>
    <message>
        <source>That is more than %1 records or %2, too much for the clipboard.</source>
        <translation>Cela fait plus de %1 enregistrements ou %2, trop pour le presse-papiers.</translation>
    </message>
    <message>
        <source>1 value is long and was copied only as far as it is loaded.</source>
        <translation>1 valeur est longue et n’a été copiée que pour sa partie chargée.</translation>
    </message>
    <message>
        <source>%1 values are long and were copied only as far as they are loaded.</source>
        <translation>%1 valeurs sont longues et n’ont été copiées que pour leur partie chargée.</translation>
    </message>
    <message>
        <source>1 row is not loaded and was left out.</source>
        <translation>1 ligne n’est pas chargée et a été omise.</translation>
    </message>
    <message>
        <source>%1 rows are not loaded and were left out.</source>
        <translation>%1 lignes ne sont pas chargées et ont été omises.</translation>
    </message>
    <message>
        <source>1 text is not valid UTF-8; its wrong bytes were replaced.</source>
        <translation>1 texte n’est pas de l’UTF-8 valide&#xa0;; ses octets erronés ont été remplacés.</translation>
    </message>
    <message>
        <source>%1 texts are not valid UTF-8; their wrong bytes were replaced.</source>
        <translation>%1 textes ne sont pas de l’UTF-8 valide&#xa0;; leurs octets erronés ont été remplacés.</translation>
    </message>
    <message>
        <source>Copy with the column names</source>
        <translation>Copier avec les noms de colonnes</translation>
    </message>
    <message>
        <source>Copy the record with its column names</source>
        <translation>Copier l’enregistrement avec ses noms de colonnes</translation>
    </message>
    <message>
        <source>Copy %1 records with their column names</source>
        <translation>Copier %1 enregistrements avec leurs noms de colonnes</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordDelegate</name>
    <message>
        <source>%1 — Retry</source>
        <translation>%1 — Réessayer</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordDetail</name>
    <message>
        <source>Open from here</source>
        <translation>Ouvrir à partir d’ici</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the record as</source>
        <translation>Copier l’enregistrement comme</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>%1 · loaded by #%2</source>
        <translation>%1 · chargé par #%2</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordMenu</name>
    <message>
        <source>Open from here</source>
        <translation>Ouvrir à partir d’ici</translation>
    </message>
    <message>
        <source>Make this record the root, alone</source>
        <translation>Prendre ce seul enregistrement comme racine</translation>
    </message>
    <message>
        <source>This record has no key that tells it apart from others</source>
        <translation>Cet enregistrement n’a pas de clé qui le distingue des autres</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordPane</name>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>No record of %1 is found.</source>
        <translation>Aucun enregistrement de %1 n’est trouvé.</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Déplier tout en dessous</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTable</name>
    <message>
        <source>Sort ascending</source>
        <translation>Tri croissant</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Tri décroissant</translation>
    </message>
    <message>
        <source>In the key&apos;s order</source>
        <translation>Dans l’ordre de la clé</translation>
    </message>
    <message>
        <source>Follow the link</source>
        <translation>Suivre le lien</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTableModel</name>
    <message>
        <source>Loaded by</source>
        <translation>Chargé par</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTableView</name>
    <message>
        <source>Records as a table</source>
        <translation>Enregistrements en table</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTools</name>
    <message>
        <source>Sort ▾</source>
        <translation>Trier ▾</translation>
    </message>
    <message>
        <source>Sort the records</source>
        <translation>Trier les enregistrements</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>Colonnes ▾</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Colonnes de la table</translation>
    </message>
    <message>
        <source>Sort the records (Alt+S)</source>
        <translation>Trier les enregistrements (Alt+S)</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTreeModel</name>
    <message>
        <source>%1, loaded by %2</source>
        <translation>%1, chargé par %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Loaded by</source>
        <translation>Chargé par</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationBar</name>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Use the relations that can be guessed</source>
        <translation>Utiliser les relations qui peuvent être déduites</translation>
    </message>
    <message>
        <source>Use the guesses</source>
        <translation>Utiliser les déduites</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>See, check and add relations (Ctrl+Shift+R)</source>
        <translation>Voir, vérifier et ajouter des relations (Ctrl+Maj+R)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Show, check and add…</source>
        <translation>Afficher, vérifier et ajouter…</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>Lire un fichier…</translation>
    </message>
    <message>
        <source>%1 has no foreign keys, and none refers to it.</source>
        <translation>%1 n’a pas de clé étrangère et aucune n’y renvoie.</translation>
    </message>
    <message>
        <source>%1 declares no foreign keys, so records have nothing to lead to.</source>
        <translation>%1 ne déclare aucune clé étrangère&#xa0;: les enregistrements ne mènent à rien.</translation>
    </message>
    <message>
        <source>The names of columns suggest none either.</source>
        <translation>Les noms des colonnes n’en suggèrent pas non plus.</translation>
    </message>
    <message>
        <source>From the names, 1 relation can be guessed.</source>
        <translation>D’après les noms, 1 relation peut être déduite.</translation>
    </message>
    <message>
        <source>From the names, %1 relations can be guessed.</source>
        <translation>D’après les noms, %1 relations peuvent être déduites.</translation>
    </message>
    <message>
        <source>1 relation is guessed from the names, marked ⇢ and kept for %1.</source>
        <translation>1 relation est déduite des noms, marquée ⇢ et conservée pour %1.</translation>
    </message>
    <message>
        <source>%1 relations are guessed from the names, marked ⇢ and kept for %2.</source>
        <translation>%1 relations sont déduites des noms, marquées ⇢ et conservées pour %2.</translation>
    </message>
    <message>
        <source>Save relations</source>
        <translation>Enregistrer les relations</translation>
    </message>
    <message>
        <source>Read relations</source>
        <translation>Lire les relations</translation>
    </message>
    <message>
        <source>Relations (*.json)</source>
        <translation>Relations (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 has the relations, for --relations and for others.</source>
        <translation>%1 contient les relations, pour --relations et pour d’autres personnes.</translation>
    </message>
    <message>
        <source>Follow the relations that the names of columns suggest (Alt+U)</source>
        <translation>Suivre les relations que suggèrent les noms des colonnes (Alt+U)</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Les oublier</translation>
    </message>
    <message>
        <source>Remove the relations that do not fit from those that are kept</source>
        <translation>Ne plus conserver les relations qui ne conviennent pas</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationForm</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Table that refers</source>
        <translation>Table qui référence</translation>
    </message>
    <message>
        <source>Column that refers</source>
        <translation>Colonne qui référence</translation>
    </message>
    <message>
        <source>Table that is referred to</source>
        <translation>Table référencée</translation>
    </message>
    <message>
        <source>Column that is referred to</source>
        <translation>Colonne référencée</translation>
    </message>
    <message>
        <source>Add the relation</source>
        <translation>Ajouter la relation</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <translation>vers</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationList</name>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>à travers %1</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par nom</translation>
    </message>
    <message>
        <source>type, values</source>
        <translation>type, valeurs</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>déduite</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>déclarée</translation>
    </message>
    <message>
        <source>takes too long</source>
        <translation>trop long</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 · %2 dangle</source>
        <translation>%1 · %2 sans cible</translation>
    </message>
    <message>
        <source>%1 of %2 values lead to a record; NULL is not counted.</source>
        <translation>%1 valeurs sur %2 mènent à un enregistrement&#xa0;; NULL n’est pas compté.</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationPane</name>
    <message>
        <source>Check the values</source>
        <translation>Vérifier les valeurs</translation>
    </message>
    <message>
        <source>Look for more among the values</source>
        <translation>En chercher d’autres dans les valeurs</translation>
    </message>
    <message>
        <source>Counts how many values lead to a record, in two statements for each relation</source>
        <translation>Compte combien de valeurs mènent à un enregistrement, en deux instructions par relation</translation>
    </message>
    <message>
        <source>Counts for columns of the same type how many values of the one are in the other; it takes up to %1 seconds for each</source>
        <translation>Compte, pour les colonnes de même type, combien de valeurs de l’une sont dans l’autre&#xa0;; cela prend jusqu’à %1 secondes pour chacune</translation>
    </message>
    <message>
        <source>Close the relations</source>
        <translation>Fermer les relations</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Ajouter une relation</translation>
    </message>
    <message>
        <source>Kept with Roundtrip&apos;s settings, never in the database.</source>
        <translation>Conservées dans les réglages de Roundtrip, jamais dans la base de données.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>Lire un fichier…</translation>
    </message>
    <message>
        <source>Relations of %1</source>
        <translation>Relations de %1</translation>
    </message>
    <message>
        <source>1 more is offered.</source>
        <translation>1 de plus est proposée.</translation>
    </message>
    <message>
        <source>%1 more are offered.</source>
        <translation>%1 de plus sont proposées.</translation>
    </message>
    <message>
        <source>Use 1 relation</source>
        <translation>Utiliser 1 relation</translation>
    </message>
    <message>
        <source>Use %1 relations</source>
        <translation>Utiliser %1 relations</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>N’en utiliser aucune</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 to go…</source>
        <translation>%1 restantes…</translation>
    </message>
    <message>
        <source>The names of columns suggest no relation. The values may, and any can be added below.</source>
        <translation>Les noms des colonnes ne suggèrent aucune relation. Les valeurs le peuvent, et on peut en ajouter ci-dessous.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaList</name>
    <message>
        <source>Find a table or column…</source>
        <translation>Chercher une table ou une colonne…</translation>
    </message>
    <message>
        <source>Find a table or column</source>
        <translation>Chercher une table ou une colonne</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Vider le champ</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 table</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 tables</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>1 vue</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 vues</translation>
    </message>
    <message>
        <source>No table or column has “%1” in its name.</source>
        <translation>Aucune table ni colonne n’a «&#xa0;%1&#xa0;» dans son nom.</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaPopup</name>
    <message>
        <source>Choose a table</source>
        <translation>Choisir une table</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaTreeModel</name>
    <message>
        <source>Default schema</source>
        <translation>Schéma par défaut</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaView</name>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <translation>Compter exactement</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copier le nom</translation>
    </message>
</context>
<context>
    <name>roundtrip::SearchBar</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>Chercher des enregistrements</translation>
    </message>
    <message>
        <source>A text that stands in any column, in whatever case (SQLite: A to Z only), or a condition, such as Country = Brazil. Enter makes a condition a part of the search.

=  !=  &lt;  &lt;=  &gt;  &gt;=    as the database compares; NULL meets neither = nor !=
~  ^    contains, starts with, in whatever case
in (a, b)    is null    is not null

A column can lie along relations: Album.Title ~ live. Along a relation to many records one of them has to meet the condition, and one and the same of them all conditions; != then means that one of them differs.</source>
        <translation>Un texte présent dans n’importe quelle colonne, en majuscules ou minuscules (SQLite&#xa0;: A à Z seulement), ou une condition, comme Country = Brazil. Entrée fait d’une condition une partie de la recherche.

=  !=  &lt;  &lt;=  &gt;  &gt;=    comme compare la base de données&#xa0;; NULL ne répond ni à = ni à !=
~  ^    contient, commence par, en majuscules ou minuscules
in (a, b)    is null    is not null

Une colonne peut se trouver au bout de relations&#xa0;: Album.Title ~ live. Si la relation mène à plusieurs enregistrements, l’un d’eux doit répondre à la condition, et un seul et même à toutes les conditions&#xa0;; != signifie alors que l’un d’eux est différent.</translation>
    </message>
    <message>
        <source>Search records…</source>
        <translation>Chercher des enregistrements…</translation>
    </message>
    <message>
        <source>Search %1, or a condition…</source>
        <translation>Chercher dans %1, ou une condition…</translation>
    </message>
    <message>
        <source>Enter searches</source>
        <translation>Entrée cherche</translation>
    </message>
    <message>
        <source>A condition that has no text</source>
        <translation>Une condition qui n’a pas de texte</translation>
    </message>
    <message>
        <source>NULL does not count as different.</source>
        <translation>NULL ne compte pas comme différent.</translation>
    </message>
    <message>
        <source>another condition</source>
        <translation>autre condition</translation>
    </message>
</context>
<context>
    <name>roundtrip::SearchLimit</name>
    <message>
        <source>Time limit of searches on servers</source>
        <translation>Limite de temps des recherches sur serveurs</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
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
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>%1 has no tables.</source>
        <translation>%1 n’a aucune table.</translation>
    </message>
    <message>
        <source>Nothing of %1 is loaded. Choose a table at the top left.</source>
        <translation>Rien de %1 n’est chargé. Choisissez une table en haut à gauche.</translation>
    </message>
    <message>
        <source>%1 has no records.</source>
        <translation>%1 n’a aucun enregistrement.</translation>
    </message>
</context>
<context>
    <name>roundtrip::SortMenu</name>
    <message>
        <source>Nothing is loaded</source>
        <translation>Rien n’est chargé</translation>
    </message>
    <message>
        <source>Find a column…</source>
        <translation>Chercher une colonne…</translation>
    </message>
    <message>
        <source>In the key&apos;s order</source>
        <translation>Dans l’ordre de la clé</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Croissant</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
</context>
<context>
    <name>roundtrip::SqlCopy</name>
    <message>
        <source>Copy SQL</source>
        <translation>Copier le SQL</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>roundtrip::StartPage</name>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Open a SQLite file…</source>
        <translation>Ouvrir un fichier SQLite…</translation>
    </message>
    <message>
        <source>or drop it anywhere here</source>
        <translation>ou déposez-le n’importe où ici</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Se connecter à un serveur…</translation>
    </message>
    <message>
        <source>PostgreSQL, MariaDB, MySQL</source>
        <translation>PostgreSQL, MariaDB, MySQL</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Essayer la bibliothèque d’exemple</translation>
    </message>
    <message>
        <source>authors and their books</source>
        <translation>des auteurs et leurs livres</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>See what loading related records costs</source>
        <translation>Voyez ce que coûte le chargement d’enregistrements liés</translation>
    </message>
    <message>
        <source>Open a database. Every record is one row, every query one line. Nothing is ever written.</source>
        <translation>Ouvrez une base de données. Une ligne par enregistrement, une ligne par requête. Rien n’est jamais écrit.</translation>
    </message>
    <message>
        <source>‹ Back to %1</source>
        <translation>‹ Retour à %1</translation>
    </message>
    <message>
        <source>%1 was open here.</source>
        <translation>%1 était ouverte ici.</translation>
    </message>
    <message>
        <source>%1 was open here, at %2.</source>
        <translation>%1 était ouverte ici, sur %2.</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::StatusLine</name>
    <message>
        <source>Progress of the load</source>
        <translation>Progression du chargement</translation>
    </message>
    <message>
        <source>Count them</source>
        <translation>Les compter</translation>
    </message>
    <message>
        <source>The server counts all records only if you ask for it.</source>
        <translation>Le serveur ne compte tous les enregistrements que sur demande.</translation>
    </message>
    <message>
        <source>Counting takes longer than %1 seconds and was left off.</source>
        <translation>Le comptage prend plus de %1 secondes et a été abandonné.</translation>
    </message>
    <message>
        <source>%1 of ~%2 in %3</source>
        <comment>about so many, by the server&apos;s statistics</comment>
        <translation>%1 sur ~%2 dans %3</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 sur %2 dans %3</translation>
    </message>
    <message>
        <source>all %1 prefetched records looked at</source>
        <translation>%1 enregistrements préchargés, tous consultés</translation>
    </message>
    <message>
        <source>%1 of %2 prefetched records not looked at yet</source>
        <translation>%1 enregistrements préchargés sur %2 pas encore consultés</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est ouvert</translation>
    </message>
    <message>
        <source>Roundtrip %1</source>
        <translation>Roundtrip %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>%1 · filtered</source>
        <comment>the records of a table</comment>
        <translation>%1 · filtré</translation>
    </message>
    <message>
        <source>no records in %1</source>
        <translation>aucun enregistrement dans %1</translation>
    </message>
    <message>
        <source>1 prefetched record looked at</source>
        <translation>1 enregistrement préchargé, consulté</translation>
    </message>
    <message>
        <source>1 prefetched record not looked at yet</source>
        <translation>1 enregistrement préchargé pas encore consulté</translation>
    </message>
</context>
<context>
    <name>roundtrip::StructurePane</name>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Choose a table to see how it is made.</source>
        <translation>Choisissez une table pour voir comment elle est faite.</translation>
    </message>
</context>
<context>
    <name>roundtrip::StructureWriter</name>
    <message>
        <source>view</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>table</source>
        <translation>table</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>never NULL</source>
        <translation>jamais NULL</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>générée</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaire</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>unique</translation>
    </message>
    <message>
        <source>foreign</source>
        <translation>étrangère</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>déduite</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>déclarée</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>some records only</source>
        <translation>certains enregistrements</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>hash</translation>
    </message>
    <message>
        <source>(expression)</source>
        <translation>(expression)</translation>
    </message>
</context>
<context>
    <name>roundtrip::SummaryStrip</name>
    <message>
        <source>at a latency of</source>
        <translation>à une latence de</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>Copy query as</source>
        <translation>Copier la requête comme</translation>
    </message>
    <message>
        <source>Copy as ▾</source>
        <translation>Copier comme ▾</translation>
    </message>
    <message>
        <source>Load it with %1 queries</source>
        <translation>Charger en %1 requêtes</translation>
    </message>
    <message>
        <source>query</source>
        <translation>requête</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>requêtes</translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation>1 aller-retour</translation>
    </message>
    <message>
        <source>%1 round trips</source>
        <translation>%1 allers-retours</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 enregistrement</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 mesurées</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; estimated</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; estimées</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 requête</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 requêtes</translation>
    </message>
    <message>
        <source>Loaded: %1, %2. %3.</source>
        <translation>Chargé&#xa0;: %1, %2. %3.</translation>
    </message>
    <message>
        <source>%1, last time: &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1, la dernière fois&#xa0;: &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1: &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1&#xa0;: &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>roundtrip::TableColumns</name>
    <message>
        <source>Find a column…</source>
        <translation>Chercher une colonne…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Déplacer vers la gauche</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Déplacer vers la droite</translation>
    </message>
    <message>
        <source>As wide as its values</source>
        <translation>Ajuster à ses valeurs</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>roundtrip::TableHeader</name>
    <message>
        <source>Columns of the records</source>
        <translation>Colonnes des enregistrements</translation>
    </message>
</context>
<context>
    <name>roundtrip::TlsFields</name>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>as the driver does (prefer)</source>
        <translation>comme le pilote (prefer)</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Fichier CA</translation>
    </message>
    <message>
        <source>certificate of the authority that signs the server&apos;s</source>
        <translation>certificat de l’autorité qui signe celui du serveur</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Parc&amp;ourir…</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>TL&amp;S</translation>
    </message>
    <message>
        <source>C&amp;A file</source>
        <translation>Fichier C&amp;A</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Encrypted, or not connected at all. The certificate is checked against this file, the host&apos;s name is not.</source>
        <translation>Chiffrée, ou aucune connexion. Le certificat est vérifié avec ce fichier, le nom de l’hôte ne l’est pas.</translation>
    </message>
    <message>
        <source>Without a CA file the server&apos;s identity is not verified, and the connection may not be encrypted.</source>
        <translation>Sans fichier CA, l’identité du serveur n’est pas vérifiée et la connexion peut ne pas être chiffrée.</translation>
    </message>
    <message>
        <source>Not encrypted, and the server&apos;s identity is not verified.</source>
        <translation>Non chiffrée, et l’identité du serveur n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>Encrypted only where the server insists; its identity is not verified.</source>
        <translation>Chiffrée seulement si le serveur l’exige&#xa0;; son identité n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>Encrypted, but without a CA file the server&apos;s identity is not verified.</source>
        <translation>Chiffrée, mais sans fichier CA l’identité du serveur n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>Encrypted. The certificate is checked against the CA file, the host&apos;s name is not.</source>
        <translation>Chiffrée. Le certificat est vérifié avec le fichier CA, le nom de l’hôte ne l’est pas.</translation>
    </message>
    <message>
        <source>Encrypted. The certificate and the host&apos;s name in it are checked.</source>
        <translation>Chiffrée. Le certificat et le nom d’hôte qu’il contient sont vérifiés.</translation>
    </message>
    <message>
        <source>Encrypted where the server can; its identity is not verified.</source>
        <translation>Chiffrée si le serveur le peut&#xa0;; son identité n’est pas vérifiée.</translation>
    </message>
</context>
<context>
    <name>roundtrip::ToolBar</name>
    <message>
        <source>Load</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Tables (Ctrl+Shift+T)</source>
        <translation>Tables (Ctrl+Maj+T)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a SQLite file (Ctrl+O)</source>
        <translation>Ouvrir un fichier SQLite (Ctrl+O)</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Race all strategies over the page that is shown (Ctrl+R)</source>
        <translation>Course de toutes les stratégies sur la page affichée (Ctrl+R)</translation>
    </message>
    <message>
        <source>Stop: end the load; what has come stays (Esc)</source>
        <translation>Arrêter&#xa0;: finir le chargement&#xa0;; ce qui est arrivé reste (Esc)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Appearance and log</source>
        <translation>Apparence et journal</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
</context>
<context>
    <name>roundtrip::Tour</name>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 sur %2 · %3</translation>
    </message>
</context>
<context>
    <name>roundtrip::TourCard</name>
    <message>
        <source>Skip the tour</source>
        <translation>Passer la visite</translation>
    </message>
    <message>
        <source>It can be taken at any time from the menu ☰, Help (Esc)</source>
        <translation>Disponible à tout moment dans le menu ☰, Aide (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>roundtrip::ViewSwitch</name>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Records, and below each what it leads to (F7)</source>
        <translation>Les enregistrements et, sous chacun, ce à quoi il mène (F7)</translation>
    </message>
    <message>
        <source>Records side by side, with a column for each of theirs (F7)</source>
        <translation>Les enregistrements côte à côte, avec une colonne pour chacune des leurs (F7)</translation>
    </message>
    <message>
        <source>Show as %1</source>
        <translation>Afficher comme %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowActions</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>Bibliothèque d’exemple</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Load naively</source>
        <translation>Charger naïvement</translation>
    </message>
    <message>
        <source>Load with prefetch</source>
        <translation>Charger avec prefetch</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Stop, or clear the field</source>
        <translation>Arrêter, ou vider le champ</translation>
    </message>
    <message>
        <source>Other pane</source>
        <translation>Autre volet</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowLook</name>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>As the desktop (now %1 %)</source>
        <translation>Comme le bureau (actuellement %1&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowSession</name>
    <message>
        <source>the last session</source>
        <translation>la dernière session</translation>
    </message>
</context>
<context>
    <name>strategy</name>
    <message>
        <source>naive</source>
        <translation>naïve</translation>
    </message>
    <message>
        <source>prefetch</source>
        <translation>prefetch</translation>
    </message>
    <message>
        <source>join</source>
        <translation>join</translation>
    </message>
    <message>
        <source>subquery</source>
        <translation>subquery</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>à la demande</translation>
    </message>
</context>
</TS>
