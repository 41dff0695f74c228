<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>ConditionCompletion</name>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>empieza por</translation>
    </message>
    <message>
        <source>differs; NULL does not</source>
        <translation>distinto; NULL no lo es</translation>
    </message>
    <message>
        <source>one of (…, …)</source>
        <translation>uno de (…, …)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1. It has: nothing</source>
        <translation>%1. Hay: nada</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>no existe tal archivo</translation>
    </message>
    <message>
        <source>there is no such file: %1</source>
        <translation>no existe tal archivo: %1</translation>
    </message>
    <message>
        <source>it is a folder, not a database file</source>
        <translation>es una carpeta, no un archivo de base de datos</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>it is not a SQLite database, or it is encrypted</source>
        <translation>no es una base de datos SQLite o está cifrada</translation>
    </message>
    <message>
        <source>it is damaged (%1)</source>
        <translation>está dañada (%1)</translation>
    </message>
    <message>
        <source>it is locked by a program that is writing to it; try again when that has finished</source>
        <translation>la bloquea un programa que está escribiendo en ella; inténtelo de nuevo cuando haya terminado</translation>
    </message>
    <message>
        <source>another program wrote to it while it was read; load it again</source>
        <translation>otro programa escribió en ella mientras se leía; cárguela de nuevo</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>no se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 (%2) is missing; on Debian it is in the package %3</source>
        <translation>falta el controlador de Qt para %1 (%2); en Debian está en el paquete %3</translation>
    </message>
    <message>
        <source>the server cannot be reached (%1)</source>
        <translation>no se puede acceder al servidor (%1)</translation>
    </message>
    <message>
        <source>no TLS connection to the server was made (%1); look at the TLS options</source>
        <translation>no se estableció una conexión TLS con el servidor (%1); revise las opciones de TLS</translation>
    </message>
    <message>
        <source>the server does not let you in (%1)</source>
        <translation>el servidor no le deja entrar (%1)</translation>
    </message>
    <message>
        <source>the server has no connection free (%1); try again when others have left</source>
        <translation>el servidor no tiene ninguna conexión libre (%1); inténtelo de nuevo cuando otros hayan salido</translation>
    </message>
    <message>
        <source>the connection to the server was lost (%1); what was loaded is still here, and loading again connects anew</source>
        <translation>se perdió la conexión con el servidor (%1); lo cargado sigue aquí, y cargar de nuevo vuelve a conectar</translation>
    </message>
    <message>
        <source>it is locked by another transaction (%1); try again when that has ended</source>
        <translation>la bloquea otra transacción (%1); inténtelo de nuevo cuando haya terminado</translation>
    </message>
    <message>
        <source>the statement took longer than the time limit of this connection; raise the limit, or load less</source>
        <translation>la sentencia tardó más que el límite de tiempo de esta conexión; aumente el límite o cargue menos</translation>
    </message>
    <message>
        <source>the statement was cancelled</source>
        <translation>la sentencia se canceló</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a table of this database</source>
        <translation>«%1» no es una tabla de esta base de datos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column of %2</source>
        <translation>«%1» no es una columna de %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a relation of %2</source>
        <translation>«%1» no es una relación de %2</translation>
    </message>
    <message>
        <source>it takes longer than what is done unasked may take</source>
        <translation>tarda más de lo que puede tardar lo que se hace sin pedirlo</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>there is not enough memory for it; ask for fewer records or columns</source>
        <translation>no hay memoria suficiente; pida menos registros o columnas</translation>
    </message>
    <message>
        <source>it is not a load that Roundtrip has saved</source>
        <translation>no es una carga guardada por Roundtrip</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it was written by a later version of Roundtrip (format %1); this one reads format %2</source>
        <translation>lo escribió una versión posterior de Roundtrip (formato %1); esta lee el formato %2</translation>
    </message>
    <message>
        <source>it has more than the %1 MiB that a load file may have</source>
        <translation>supera los %1 MiB que puede tener un archivo de carga</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>this is a load that was saved on %1 from %2; open the database to load again</source>
        <translation>esta es una carga de %2 guardada el %1; abra la base de datos para volver a cargar</translation>
    </message>
    <message>
        <source>a condition begins with a column of %1: %2</source>
        <translation>una condición empieza con una columna de %1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2 and leads no further</source>
        <translation>«%1» es una columna de %2 y no lleva más allá</translation>
    </message>
    <message>
        <source>an operator is missing behind &quot;%1&quot;: %2</source>
        <translation>falta un operador después de «%1»: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an operator; behind &quot;%2&quot; can stand: %3</source>
        <translation>«%1» no es un operador; después de «%2» puede ir: %3</translation>
    </message>
    <message>
        <source>a value is missing behind &quot;%1&quot;; &quot;&quot; is the empty text</source>
        <translation>falta un valor después de «%1»; &quot;&quot; es el texto vacío</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot take null, which compares with nothing; there are &quot;is null&quot; and &quot;is not null&quot;</source>
        <translation>«%1» no admite null, que no se compara con nada; existen &quot;is null&quot; e &quot;is not null&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number, and %2 is declared %3; in quotes it is compared as text</source>
        <translation>«%1» no es un número, y %2 está declarada como %3; entre comillas se compara como texto</translation>
    </message>
    <message>
        <source>%1 is no text in double quotes: one ends with &quot;, and has \&quot; and \\ for these characters themselves</source>
        <translation>%1 no es un texto entre comillas dobles: uno así termina con &quot; y lleva \&quot; y \\ para esos mismos caracteres</translation>
    </message>
    <message>
        <source>&quot;in&quot; takes a list in brackets, as in (1, 2, 3), not %1</source>
        <translation>&quot;in&quot; toma una lista entre paréntesis, como (1, 2, 3), no %1</translation>
    </message>
    <message>
        <source>in the list %1 a quote or a brace is opened and not closed</source>
        <translation>en la lista %1 se abre una comilla o una llave que no se cierra</translation>
    </message>
    <message>
        <source>the list %1 has nothing between two commas; &quot;&quot; is the empty text</source>
        <translation>la lista %1 no tiene nada entre dos comas; &quot;&quot; es el texto vacío</translation>
    </message>
    <message>
        <source>a path of more than %1 relations is refused: &quot;%2&quot;</source>
        <translation>se rechaza una ruta de más de %1 relaciones: «%2»</translation>
    </message>
    <message>
        <source>the path</source>
        <translation>la ruta</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>una opción</translation>
    </message>
    <message>
        <source>the user name</source>
        <translation>el nombre de usuario</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>la contraseña</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>el host</translation>
    </message>
    <message>
        <source>the port</source>
        <translation>el puerto</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>la base de datos</translation>
    </message>
    <message>
        <source>the URL has %1 ports for one host; give one port for all hosts, or one for each</source>
        <translation>la URL tiene %1 puertos para un host; indique un puerto para todos los hosts o uno para cada uno</translation>
    </message>
    <message>
        <source>the URL has %1 ports for %2 hosts; give one port for all hosts, or one for each</source>
        <translation>la URL tiene %1 puertos para %2 hosts; indique un puerto para todos los hosts o uno para cada uno</translation>
    </message>
    <message>
        <source>statement_timeout takes a whole number of milliseconds</source>
        <translation>statement_timeout toma un número entero de milisegundos</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 has no &quot;sslmode&quot;; with ssl_ca it insists on TLS and checks the certificate, but not the host&apos;s name</source>
        <translation>el controlador de Qt para %1 no tiene &quot;sslmode&quot;; con ssl_ca exige TLS y comprueba el certificado, pero no el nombre del host</translation>
    </message>
    <message>
        <source>option %1 of the URL has no value; in a password write %26 for &quot;&amp;&quot;</source>
        <translation>la opción %1 de la URL no tiene valor; en una contraseña escriba %26 en lugar de «&amp;»</translation>
    </message>
    <message>
        <source>option %1 of the URL is not known</source>
        <translation>la opción %1 de la URL no se conoce</translation>
    </message>
    <message>
        <source>the URL&apos;s option %1 has no value</source>
        <translation>la opción %1 de la URL no tiene valor</translation>
    </message>
    <message>
        <source>%1 takes a whole number</source>
        <translation>%1 toma un número entero</translation>
    </message>
    <message>
        <source>%1 does not take this value</source>
        <translation>%1 no admite este valor</translation>
    </message>
    <message>
        <source>the URL names no file; a SQLite URL is sqlite:///path</source>
        <translation>la URL no indica ningún archivo; una URL de SQLite es sqlite:///ruta</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no file; a SQLite URL is sqlite:///path</source>
        <translation>«%1» no indica ningún archivo; una URL de SQLite es sqlite:///ruta</translation>
    </message>
    <message>
        <source>a SQLite URL has no options; write %3F for a &quot;?&quot; in the name of a file</source>
        <translation>una URL de SQLite no tiene opciones; escriba %3F en lugar de «?» en el nombre de un archivo</translation>
    </message>
    <message>
        <source>a file is on this computer: the URL is file:///path, without a host</source>
        <translation>un archivo está en este equipo: la URL es file:///ruta, sin host</translation>
    </message>
    <message>
        <source>&quot;vfs&quot; cannot be chosen: a file is read through one that cannot write</source>
        <translation>no se puede elegir &quot;vfs&quot;: un archivo se lee mediante uno que no puede escribir</translation>
    </message>
    <message>
        <source>the URL names no file; it is file:///path</source>
        <translation>la URL no indica ningún archivo; es file:///ruta</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of URL</source>
        <translation>«%1» no es un tipo de URL</translation>
    </message>
    <message>
        <source>&quot;//&quot; is missing after &quot;%1:&quot;; a URL is %1://user@host:port/database</source>
        <translation>falta «//» después de «%1:»; una URL es %1://usuario@host:puerto/base</translation>
    </message>
    <message>
        <source>%1 of the URL has a &quot;%&quot; without the code of a character behind it; write %25 for the sign itself</source>
        <translation>en la URL, %1 tiene un «%» sin el código de un carácter detrás; escriba %25 para el signo mismo</translation>
    </message>
    <message>
        <source>%1 of the URL is no valid UTF-8</source>
        <translation>en la URL, %1 no es UTF-8 válido</translation>
    </message>
    <message>
        <source>the URL says %1 twice</source>
        <translation>la URL indica dos veces: %1</translation>
    </message>
    <message>
        <source>only one &quot;@&quot; can stand in a URL, before the host; in a user name or password write %40 for it, %2F for &quot;/&quot; and %3F for &quot;?&quot;</source>
        <translation>en una URL solo puede haber un «@», antes del host; en un nombre de usuario o contraseña escriba %40 en su lugar, %2F para «/» y %3F para «?»</translation>
    </message>
    <message>
        <source>the URL names no database; it is %1://user@host:port/database</source>
        <translation>la URL no indica ninguna base de datos; es %1://usuario@host:puerto/base</translation>
    </message>
    <message>
        <source>the database&apos;s name has a &quot;/&quot; in it; write %2F for it</source>
        <translation>el nombre de la base de datos contiene «/»; escriba %2F en su lugar</translation>
    </message>
    <message>
        <source>the URL&apos;s host and port cannot be told apart; an IPv6 address stands in brackets, [::1]:%1</source>
        <translation>no se distinguen el host y el puerto de la URL; una dirección IPv6 va entre corchetes, [::1]:%1</translation>
    </message>
    <message>
        <source>the URL&apos;s port is no number from 1 to 65535</source>
        <translation>el puerto de la URL no es un número de 1 a 65535</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>no es UTF-8</translation>
    </message>
    <message>
        <source>it ends here, too early</source>
        <translation>termina aquí, demasiado pronto</translation>
    </message>
    <message>
        <source>a number of four hexadecimal digits was expected</source>
        <translation>se esperaba un número de cuatro cifras hexadecimales</translation>
    </message>
    <message>
        <source>a character that can be escaped was expected</source>
        <translation>se esperaba un carácter que se pueda escapar</translation>
    </message>
    <message>
        <source>half a character stands alone</source>
        <translation>medio carácter está solo</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>se esperaba un texto</translation>
    </message>
    <message>
        <source>the end of a text was expected</source>
        <translation>se esperaba el final de un texto</translation>
    </message>
    <message>
        <source>a text has a control character in it</source>
        <translation>un texto contiene un carácter de control</translation>
    </message>
    <message>
        <source>an object was expected</source>
        <translation>se esperaba un objeto</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>se esperaba una lista</translation>
    </message>
    <message>
        <source>more than %1 objects and lists stand within one another</source>
        <translation>más de %1 objetos y listas están anidados</translation>
    </message>
    <message>
        <source>there is too much of it</source>
        <translation>hay demasiado</translation>
    </message>
    <message>
        <source>a comma or } was expected</source>
        <translation>se esperaba una coma o }</translation>
    </message>
    <message>
        <source>a comma or ] was expected</source>
        <translation>se esperaba una coma o ]</translation>
    </message>
    <message>
        <source>a colon was expected</source>
        <translation>se esperaban dos puntos</translation>
    </message>
    <message>
        <source>the name comes twice</source>
        <translation>el nombre aparece dos veces</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>falta «%1»</translation>
    </message>
    <message>
        <source>a text is longer than %1 characters</source>
        <translation>un texto tiene más de %1 caracteres</translation>
    </message>
    <message>
        <source>a whole number was expected</source>
        <translation>se esperaba un número entero</translation>
    </message>
    <message>
        <source>%1 is no whole number from %2 to %3</source>
        <translation>%1 no es un número entero de %2 a %3</translation>
    </message>
    <message>
        <source>a number was expected</source>
        <translation>se esperaba un número</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 no es un número</translation>
    </message>
    <message>
        <source>true or false was expected</source>
        <translation>se esperaba true o false</translation>
    </message>
    <message>
        <source>null was expected</source>
        <translation>se esperaba null</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>se esperaba un valor</translation>
    </message>
    <message>
        <source>something follows the end</source>
        <translation>algo sigue al final</translation>
    </message>
    <message>
        <source>it is no whole number of 64 bits</source>
        <translation>no es un número entero de 64 bits</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>no es base64</translation>
    </message>
    <message>
        <source>it is neither &quot;inf&quot; nor &quot;-inf&quot; nor &quot;nan&quot;</source>
        <translation>no es «inf» ni «-inf» ni «nan»</translation>
    </message>
    <message>
        <source>there is more than one value</source>
        <translation>hay más de un valor</translation>
    </message>
    <message>
        <source>no value is written so</source>
        <translation>ningún valor se escribe así</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>no hay ningún valor</translation>
    </message>
    <message>
        <source>more of it is here than there is</source>
        <translation>aquí hay más de lo que existe</translation>
    </message>
    <message>
        <source>there are more than %1</source>
        <translation>hay más de %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>«%1» no se conoce aquí</translation>
    </message>
    <message>
        <source>there are %1 statements in all</source>
        <translation>hay %1 sentencias en total</translation>
    </message>
    <message>
        <source>there are more than were opened</source>
        <translation>hay más de los que se abrieron</translation>
    </message>
    <message>
        <source>the record that was opened is not there</source>
        <translation>el registro que se abrió no está</translation>
    </message>
    <message>
        <source>what the record leads to was loaded before</source>
        <translation>aquello a lo que lleva el registro ya estaba cargado</translation>
    </message>
    <message>
        <source>the records lead to one another too often</source>
        <translation>los registros llevan demasiadas veces unos a otros</translation>
    </message>
    <message>
        <source>there are more than %1 conditions</source>
        <translation>hay más de %1 condiciones</translation>
    </message>
    <message>
        <source>there is no such comparison</source>
        <translation>no existe tal comparación</translation>
    </message>
    <message>
        <source>a path has more than %1 names</source>
        <translation>una ruta tiene más de %1 nombres</translation>
    </message>
    <message>
        <source>there are more than %1 values</source>
        <translation>hay más de %1 valores</translation>
    </message>
    <message>
        <source>&quot;not&quot; has one part</source>
        <translation>«not» tiene una parte</translation>
    </message>
    <message>
        <source>&quot;sets&quot; come first</source>
        <translation>«sets» va primero</translation>
    </message>
    <message>
        <source>there are no records</source>
        <translation>no hay registros</translation>
    </message>
    <message>
        <source>there are more than the lookups lead to</source>
        <translation>hay más de los que dan las relaciones</translation>
    </message>
    <message>
        <source>there is no table &quot;%1&quot;</source>
        <translation>no hay ninguna tabla «%1»</translation>
    </message>
    <message>
        <source>row %1 cannot be the first that a statement filled</source>
        <translation>la fila %1 no puede ser la primera que llenó una sentencia</translation>
    </message>
    <message>
        <source>the statements that filled the rows do not fit their number</source>
        <translation>las sentencias que llenaron las filas no concuerdan con su número</translation>
    </message>
    <message>
        <source>%1 has no such column</source>
        <translation>%1 no tiene tal columna</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>hay más de %1 filas</translation>
    </message>
    <message>
        <source>there are %1 values for %2 rows</source>
        <translation>hay %1 valores para %2 filas</translation>
    </message>
    <message>
        <source>the sets have more than %1 columns</source>
        <translation>los conjuntos tienen más de %1 columnas</translation>
    </message>
    <message>
        <source>the first records are not those that were asked for</source>
        <translation>los primeros registros no son los que se pidieron</translation>
    </message>
    <message>
        <source>&quot;table&quot; and &quot;rows&quot; come first</source>
        <translation>«table» y «rows» van primero</translation>
    </message>
    <message>
        <source>there are rows without columns</source>
        <translation>hay filas sin columnas</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; does not lead there</source>
        <translation>la relación «%1» no lleva allí</translation>
    </message>
    <message>
        <source>step %1 of the lookups is another</source>
        <translation>el paso %1 de las relaciones es otro</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; comes twice</source>
        <translation>la relación «%1» aparece dos veces</translation>
    </message>
    <message>
        <source>there are %1 counts for %2 rows</source>
        <translation>hay %1 recuentos para %2 filas</translation>
    </message>
    <message>
        <source>row %1 is none of %2</source>
        <translation>la fila %1 no es ninguna de %2</translation>
    </message>
    <message>
        <source>a relation to one record leads to %1</source>
        <translation>una relación con un solo registro lleva a %1</translation>
    </message>
    <message>
        <source>there are %1 rows, and not %2</source>
        <translation>hay %1 filas, y no %2</translation>
    </message>
    <message>
        <source>there are two tables &quot;%1&quot;</source>
        <translation>hay dos tablas «%1»</translation>
    </message>
    <message>
        <source>two relations of a table are called &quot;%1&quot;</source>
        <translation>dos relaciones de una tabla se llaman «%1»</translation>
    </message>
    <message>
        <source>a relation names the table &quot;%1&quot;, which is missing</source>
        <translation>una relación nombra la tabla «%1», que falta</translation>
    </message>
    <message>
        <source>the columns of the relation &quot;%1&quot; do not fit one another</source>
        <translation>las columnas de la relación «%1» no concuerdan entre sí</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; has no way back &quot;%2&quot;</source>
        <translation>la relación «%1» no tiene camino de vuelta «%2»</translation>
    </message>
    <message>
        <source>the tables have more than %1 columns</source>
        <translation>las tablas tienen más de %1 columnas</translation>
    </message>
    <message>
        <source>it refers to a statement that comes later</source>
        <translation>se refiere a una sentencia que viene después</translation>
    </message>
    <message>
        <source>there are more than %1 round trips</source>
        <translation>hay más de %1 viajes de ida y vuelta</translation>
    </message>
    <message>
        <source>it is no date with a time</source>
        <translation>no es una fecha con hora</translation>
    </message>
    <message>
        <source>there are two columns &quot;%1&quot;</source>
        <translation>hay dos columnas «%1»</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>no hay ninguna columna «%1»</translation>
    </message>
    <message>
        <source>what the opened records lead to is missing</source>
        <translation>falta aquello a lo que llevan los registros abiertos</translation>
    </message>
    <message>
        <source>&quot;schema&quot; comes before it</source>
        <translation>«schema» va antes</translation>
    </message>
    <message>
        <source>it stands between &quot;queries&quot; and &quot;records&quot;</source>
        <translation>va entre «queries» y «records»</translation>
    </message>
    <message>
        <source>&quot;query&quot; and &quot;queries&quot; come before it</source>
        <translation>«query» y «queries» van antes</translation>
    </message>
    <message>
        <source>&quot;records&quot; come before it</source>
        <translation>«records» va antes</translation>
    </message>
    <message>
        <source>the load has too many records</source>
        <translation>la carga tiene demasiados registros</translation>
    </message>
    <message>
        <source>the load takes more than the %1 MiB that a load file may have</source>
        <translation>la carga ocupa más de los %1 MiB que puede tener un archivo de carga</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>%3; did you mean &quot;%1&quot;? It has: %2</source>
        <translation>%3; ¿quería decir «%1»? Tiene: %2</translation>
    </message>
    <message>
        <source>%2. It has: %1</source>
        <translation>%2. Tiene: %1</translation>
    </message>
    <message>
        <source>%3; did you mean &quot;%1&quot;? There are: %2</source>
        <translation>%3; ¿quería decir «%1»? Hay: %2</translation>
    </message>
    <message>
        <source>%2. There are: %1</source>
        <translation>%2. Hay: %1</translation>
    </message>
    <message>
        <source>%1. There are: nothing</source>
        <translation>%1. No hay ninguno</translation>
    </message>
    <message>
        <source>it is damaged at byte %1: %2</source>
        <translation>está dañado en el byte %1: %2</translation>
    </message>
    <message>
        <source>it is damaged at %1 (byte %2): %3</source>
        <translation>está dañado en %1 (byte %2): %3</translation>
    </message>
    <message>
        <source>{&quot;$real&quot;: ...} takes &quot;inf&quot;, &quot;-inf&quot; or &quot;nan&quot;; write other reals as numbers</source>
        <translation>{&quot;$real&quot;: ...} admite «inf», «-inf» o «nan»; escriba los demás reales como números</translation>
    </message>
    <message>
        <source>{&quot;%1&quot;: ...} takes bytes in base64, as &quot;AP8=&quot;</source>
        <translation>{&quot;%1&quot;: ...} admite bytes en base64, como «AP8=»</translation>
    </message>
    <message>
        <source>%1 is no text: half of a surrogate pair stands in it alone; for bytes that are no text write {&quot;$bytes&quot;: ...}</source>
        <translation>%1 no es un texto: contiene la mitad suelta de un par sustituto; para bytes que no son texto escriba {&quot;$bytes&quot;: ...}</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>no TLS connection to the server was made (it offers none); have it offer TLS, or leave the TLS options out</source>
        <translation>no se estableció una conexión TLS con el servidor (no la ofrece); haga que ofrezca TLS u omita las opciones de TLS</translation>
    </message>
    <message>
        <source>the server does not tell its columns</source>
        <translation>el servidor no dice sus columnas</translation>
    </message>
    <message>
        <source>the server is PostgreSQL %1; %2 or later is needed</source>
        <translation>el servidor es PostgreSQL %1; se necesita %2 o posterior</translation>
    </message>
    <message>
        <source>%1 cannot have a semicolon in it: &quot;%2&quot;</source>
        <translation>%1 no puede contener un punto y coma: «%2»</translation>
    </message>
    <message>
        <source>what answers there is no PostgreSQL server (%1); look at the port and the kind of server</source>
        <translation>lo que responde ahí no es un servidor PostgreSQL (%1); revise el puerto y el tipo de servidor</translation>
    </message>
    <message>
        <source>the server has no room left for what the statement needs (%1)</source>
        <translation>al servidor no le queda sitio para lo que necesita la sentencia (%1)</translation>
    </message>
    <message>
        <source>this connection only reads (%1)</source>
        <translation>esta conexión solo lee (%1)</translation>
    </message>
    <message>
        <source>%1; look at the service of the URL or PGSERVICE, and at the file that PGSERVICEFILE names</source>
        <translation>%1; revise el servicio del URL o de PGSERVICE y el archivo que nombra PGSERVICEFILE</translation>
    </message>
    <message>
        <source>a server that the statement needs besides cannot be reached (%1)</source>
        <translation>no se puede alcanzar otro servidor que la sentencia necesita (%1)</translation>
    </message>
    <message>
        <source>Qt&apos;s driver has not opened it as it was told to, so it could be written to</source>
        <translation>el controlador de Qt no lo abrió como se le indicó, así que se podría escribir en él</translation>
    </message>
    <message>
        <source>its name is not valid UTF-8, so that no statement can name it</source>
        <translation>su nombre no es UTF-8 válido, así que ninguna sentencia puede nombrarla</translation>
    </message>
    <message>
        <source>finding out its columns takes long; that is done when records of it are asked for</source>
        <translation>averiguar sus columnas tarda mucho; se hace cuando se piden sus registros</translation>
    </message>
    <message>
        <source>the name of its column &quot;%1&quot; is not valid UTF-8, so that no statement can name it</source>
        <translation>el nombre de su columna «%1» no es UTF-8 válido, así que ninguna sentencia puede nombrarla</translation>
    </message>
    <message>
        <source>an interrupted transaction of another program waits beside it (its -journal file); open it once with the program that writes it</source>
        <translation>a su lado espera una transacción interrumpida de otro programa (su archivo -journal); ábralo una vez con el programa que lo escribe</translation>
    </message>
    <message>
        <source>another program began to write to it while it was read; load it again</source>
        <translation>otro programa empezó a escribir en él mientras se leía; cárguelo de nuevo</translation>
    </message>
    <message>
        <source>it is to be sorted, and there is no folder for temporary files; name one in SQLITE_TMPDIR</source>
        <translation>hay que ordenar y no hay carpeta para archivos temporales; indique una en SQLITE_TMPDIR</translation>
    </message>
    <message>
        <source>the index of its write-ahead log, the -shm file, is not finished; try again, or open it once with the program that writes it</source>
        <translation>el índice de su registro de escritura anticipada, el archivo -shm, no está terminado; inténtelo de nuevo o ábralo una vez con el programa que lo escribe</translation>
    </message>
    <message>
        <source>its write-ahead log is held by a program that does not go on; let that program go on, or end it, and try again</source>
        <translation>un programa que no avanza retiene su registro de escritura anticipada; deje que siga o termínelo e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>it takes more than %1 MB of temporary files to sort this, or the disk is full; ask for fewer records, or for an order that an index has</source>
        <translation>ordenar esto requiere más de %1 MB de archivos temporales, o el disco está lleno; pida menos registros o un orden que tenga un índice</translation>
    </message>
    <message>
        <source>it could not be read (%1)</source>
        <translation>no se pudo leer (%1)</translation>
    </message>
    <message>
        <source>it could not be opened (%1)</source>
        <translation>no se pudo abrir (%1)</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2)</source>
        <translation>no se puede acceder a %1 (%2)</translation>
    </message>
    <message>
        <source>it cannot be reached (%1)</source>
        <translation>no se puede acceder a él (%1)</translation>
    </message>
    <message>
        <source>its write-ahead log, the -wal file, cannot be read (%1)</source>
        <translation>no se puede leer su registro de escritura anticipada, el archivo -wal (%1)</translation>
    </message>
    <message>
        <source>its write-ahead log, the -wal file, is damaged, so what was written last cannot be read; open it once with the program that writes it, or move that file away</source>
        <translation>su registro de escritura anticipada, el archivo -wal, está dañado, así que no se puede leer lo último escrito; ábralo una vez con el programa que lo escribe o aparte ese archivo</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>no se puede leer (%1)</translation>
    </message>
    <message>
        <source>the file is truncated: %1 of %2 bytes are there</source>
        <translation>el archivo está truncado: hay %1 de %2 bytes</translation>
    </message>
    <message>
        <source>its write-ahead log was left behind (a -wal file without a -shm file), and reading it would change files; open it once with the program that writes it</source>
        <translation>quedó su registro de escritura anticipada (un archivo -wal sin archivo -shm), y leerlo cambiaría archivos; ábralo una vez con el programa que lo escribe</translation>
    </message>
    <message>
        <source>the connection is closed</source>
        <translation>la conexión está cerrada</translation>
    </message>
    <message>
        <source>a load whose lookups select their records cannot be kept</source>
        <translation>una carga cuyos lookups seleccionan sus registros no se puede guardar</translation>
    </message>
    <message>
        <source>it could not be ended; its connection was given up</source>
        <translation>no se pudo terminar; se abandonó su conexión</translation>
    </message>
    <message>
        <source>a relation with a junction has no key of its own</source>
        <translation>una relación con tabla intermedia no tiene clave propia</translation>
    </message>
    <message>
        <source>the record is no longer in %1</source>
        <translation>el registro ya no está en %1</translation>
    </message>
    <message>
        <source>%1 has no primary key, and several of its records look like this one and differ in %2</source>
        <translation>%1 no tiene clave primaria, y varios de sus registros son como este y difieren en %2</translation>
    </message>
    <message>
        <source>%1 has no primary key, and more than %2 of its records look like this one</source>
        <translation>%1 no tiene clave primaria, y más de %2 de sus registros son como este</translation>
    </message>
    <message>
        <source>no record of %1 looks like this one any more</source>
        <translation>ningún registro de %1 es ya como este</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to one record or none and takes no limit</source>
        <translation>«%1» lleva a un registro o a ninguno y no admite límite</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>a limit and an offset are whole numbers from 0 up</source>
        <translation>el límite y el desplazamiento son números enteros desde 0</translation>
    </message>
    <message>
        <source>%1 columns of %2 cannot refer to %3 columns of %4</source>
        <translation>%1 columnas de %2 no pueden referirse a %3 columnas de %4</translation>
    </message>
    <message>
        <source>%1 column of %2 cannot refer to %3 columns of %4</source>
        <translation>%1 columna de %2 no puede referirse a %3 columnas de %4</translation>
    </message>
    <message>
        <source>%1 columns of %2 cannot refer to %3 column of %4</source>
        <translation>%1 columnas de %2 no pueden referirse a %3 columna de %4</translation>
    </message>
    <message>
        <source>the two keys of the junction %1 are the same columns</source>
        <translation>las dos claves de la tabla intermedia %1 son las mismas columnas</translation>
    </message>
    <message>
        <source>no columns of %1 are named</source>
        <translation>no se nombran columnas de %1</translation>
    </message>
    <message>
        <source>%1 has no primary key; name the columns that are referred to</source>
        <translation>%1 no tiene clave primaria; nombre las columnas referidas</translation>
    </message>
    <message>
        <source>%1 of %2 cannot refer to %3 of %4: the one is %5, the other %6</source>
        <translation>%1 de %2 no puede referirse a %3 de %4: una es %5, la otra %6</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of the records of &quot;%2&quot;: %3 has a column of that name</source>
        <translation>«%1» no puede ser el nombre de los registros de «%2»: %3 tiene una columna con ese nombre</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of the records of &quot;%2&quot;: %3 has a relation of that name</source>
        <translation>«%1» no puede ser el nombre de los registros de «%2»: %3 tiene una relación con ese nombre</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was looked up before, with another selection of its records; put the one with conditions first, or give it a name of its own</source>
        <translation>«%1» ya se buscó con otra selección de sus registros; ponga primero el que tiene condiciones o dele un nombre aparte</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already the name of other records of %2</source>
        <translation>«%1» ya es el nombre de otros registros de %2</translation>
    </message>
    <message>
        <source>a lookup of more than %1 relations is refused: &quot;%2...&quot;</source>
        <translation>se rechaza un lookup de más de %1 relaciones: «%2...»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2, not a relation</source>
        <translation>«%1» es una columna de %2, no una relación</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>no es un objeto</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a member</source>
        <translation>«%1» no es un miembro</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text, or an empty one</source>
        <translation>«%1» no es un texto, o está vacío</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a column&apos;s name nor an array of them</source>
        <translation>«%1» no es ni el nombre de una columna ni una lista de ellos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an array</source>
        <translation>«%1» no es una lista</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false</source>
        <translation>«%1» no es ni true ni false</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;through&quot;</source>
        <translation>«%1» necesita «through»</translation>
    </message>
    <message>
        <source>%1 is not JSON: line %2: %3</source>
        <translation>%1 no es JSON: línea %2: %3</translation>
    </message>
    <message>
        <source>it has more than the %1 MiB that a file of relations may have</source>
        <translation>tiene más de los %1 MiB que puede tener un archivo de relaciones</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name of %2&apos;s relation &quot;%3&quot;: it is empty</source>
        <translation>«%1» no puede ser un nombre de la relación «%3» de %2: está vacío</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name of %2&apos;s relation &quot;%3&quot;: it is another relation&apos;s name</source>
        <translation>«%1» no puede ser un nombre de la relación «%3» de %2: es el nombre de otra relación</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes two values, the first and the last</source>
        <translation>%1 de «%2» admite dos valores, el primero y el último</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes one value</source>
        <translation>%1 de «%2» admite un valor</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; cannot take NULL, which compares with nothing; use isnull</source>
        <translation>%1 de «%2» no admite NULL, que no se compara con nada; use isnull</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes text, not a blob</source>
        <translation>%1 de «%2» admite texto, no un blob</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes what %3 (%4) can be: %5</source>
        <translation>%1 de «%2» admite lo que %3 (%4) puede ser: %5</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a relation whose key has several columns; compare one of the columns of %2: %3</source>
        <translation>«%1» es una relación cuya clave tiene varias columnas; compare una de las columnas de %2: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2 and leads no further; comparisons such as gte are functions of Field</source>
        <translation>«%1» es una columna de %2 y no lleva más lejos; comparaciones como gte son funciones de Field</translation>
    </message>
    <message>
        <source>%1 is no date or moment</source>
        <translation>%1 no es una fecha ni un momento</translation>
    </message>
    <message>
        <source>%1 is no time</source>
        <translation>%1 no es una hora</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column of %2 or a relation of the path</source>
        <translation>«%1» no es una columna de %2 ni una relación de la ruta</translation>
    </message>
    <message>
        <source>%1 refers to %2 already</source>
        <translation>%1 ya se refiere a %2</translation>
    </message>
    <message>
        <source>it is a SQLite database, and no database is written to</source>
        <translation>es una base de datos SQLite, y no se escribe en ninguna base de datos</translation>
    </message>
    <message>
        <source>the name is that of a file of a SQLite database</source>
        <translation>el nombre es el de un archivo de una base de datos SQLite</translation>
    </message>
</context>
<context>
    <name>GrowthPlot</name>
    <message>
        <source>Queries as the data grows</source>
        <translation>Consultas según crecen los datos</translation>
    </message>
    <message>
        <source>Time as the data grows</source>
        <translation>Tiempo según crecen los datos</translation>
    </message>
    <message>
        <source>It is measured after the lanes.</source>
        <translation>Se mide después de los carriles.</translation>
    </message>
    <message>
        <source>It takes two records at least to see anything grow.</source>
        <translation>Hacen falta al menos dos registros para ver crecer algo.</translation>
    </message>
    <message>
        <source>It was not measured.</source>
        <translation>No se midió.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Measured at %1 records of %2. A rising line is N+1, a flat one is not.</source>
        <translation>Medido con %1 registros de %2. Una línea que sube es N+1; una plana, no.</translation>
    </message>
    <message>
        <source>Measured at %1 records of %2, with %3 for each round trip.</source>
        <translation>Medido con %1 registros de %2, con %3 por ida y vuelta.</translation>
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
        <translation>registros de %1</translation>
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
        <translation>Abrir o cerrar un registro</translation>
    </message>
    <message>
        <source>Open all below a record</source>
        <translation>Abrir todo bajo un registro</translation>
    </message>
    <message>
        <source>Make a record the root</source>
        <translation>Tomar un registro como raíz</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar la selección</translation>
    </message>
    <message>
        <source>The first, or the last of all records</source>
        <translation>El primero o el último de todos los registros</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>In the records</source>
        <translation>En los registros</translation>
    </message>
    <message>
        <source>About Roundtrip</source>
        <translation>Acerca de Roundtrip</translation>
    </message>
    <message>
        <source>Shows what loading related records costs. It only reads.</source>
        <translation>Muestra lo que cuesta cargar registros relacionados. Solo lee.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Roundtrip is under the MIT licence, which stands below. Qt is under the GNU Lesser General Public License, version 3; the program is linked to it as a library that can be exchanged. SQLite is in the public domain.</source>
        <translation>Roundtrip está bajo la licencia MIT, que figura abajo. Qt está bajo la GNU Lesser General Public License, versión 3; el programa lo enlaza como biblioteca que se puede sustituir. SQLite es de dominio público.</translation>
    </message>
    <message>
        <source>Qt&apos;s drivers for servers, libpq (PostgreSQL Licence) and libmariadb (LGPL 2.1) are those of the system.</source>
        <translation>Los drivers de Qt para servidores, libpq (licencia PostgreSQL) y libmariadb (LGPL 2.1) son los del sistema.</translation>
    </message>
    <message>
        <source>Copy records with the names of their columns</source>
        <translation>Copiar registros con los nombres de sus columnas</translation>
    </message>
    <message>
        <source>Open one of the databases opened last</source>
        <translation>Abrir una de las últimas bases de datos abiertas</translation>
    </message>
    <message>
        <source>Follow the relations that are guessed</source>
        <translation>Seguir las relaciones supuestas</translation>
    </message>
    <message>
        <source>Fold or unfold a load</source>
        <translation>Plegar o desplegar una carga</translation>
    </message>
    <message>
        <source>Copy as SQL that runs</source>
        <translation>Copiar como SQL ejecutable</translation>
    </message>
    <message>
        <source>In the queries</source>
        <translation>En las consultas</translation>
    </message>
    <message>
        <source>One row for all queries with the same text, or one for each</source>
        <translation>Una fila para todas las consultas del mismo texto, o una para cada una</translation>
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
        <translation>en marcha…</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>sin correr</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>whole table read, without a list: the keys are those of all %1 records of %2</source>
        <translation>se lee toda la tabla, sin lista: las claves son las de los %1 registros de %2</translation>
    </message>
    <message>
        <source>all that meets the filter is read, without a list: the keys are those of all %1 records of %2</source>
        <translation>se lee todo lo que cumple el filtro, sin lista: las claves son las de los %1 registros de %2</translation>
    </message>
    <message>
        <source>%1 keys in %2 statements</source>
        <translation>%1 claves en %2 sentencias</translation>
    </message>
    <message>
        <source>%1 scanned, about %2 records: quicker than to look up %3 keys</source>
        <translation>%1 recorrida, unos %2 registros: más rápido que buscar %3 claves</translation>
    </message>
    <message>
        <source>%1 scanned: no index on %2 finds %3 keys</source>
        <translation>%1 recorrida: ningún índice sobre %2 encuentra %3 claves</translation>
    </message>
    <message>
        <source>%1 keys looked up: quicker than to scan about %2 records of %3</source>
        <translation>%1 claves buscadas: más rápido que recorrer unos %2 registros de %3</translation>
    </message>
    <message>
        <source>a statement for each key: the view unites queries</source>
        <translation>una sentencia por clave: la vista une consultas</translation>
    </message>
    <message>
        <source>the keys stay in the database</source>
        <translation>las claves se quedan en la base de datos</translation>
    </message>
    <message>
        <source>by its keys: more than %1 SELECTs within one another are too many</source>
        <translation>por sus claves: más de %1 SELECT anidados son demasiados</translation>
    </message>
    <message>
        <source>%1.%2 is compared and sorted byte by byte: its collation %3 is not here</source>
        <translation>%1.%2 se compara y ordena byte a byte: su collation %3 no está aquí</translation>
    </message>
    <message>
        <source>a statement of its own: one takes no more than %1 tables and %2 columns</source>
        <translation>sentencia aparte: una sola no admite más de %1 tablas y %2 columnas</translation>
    </message>
    <message>
        <source>a statement of its own: the view unites queries</source>
        <translation>sentencia aparte: la vista une consultas</translation>
    </message>
    <message>
        <source>a statement of its own: joined beside another list, each would multiply the other&apos;s rows</source>
        <translation>sentencia aparte: en un join junto a otra lista, cada una multiplicaría las filas de la otra</translation>
    </message>
    <message>
        <source>%1 sent more than once</source>
        <translation>%1 enviados más de una vez</translation>
    </message>
    <message>
        <source>export of %1</source>
        <translation>exportación de %1</translation>
    </message>
    <message>
        <source>%1 of one %2</source>
        <translation>%1 de un %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>apertura</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cierre</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sesión</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>cancelación</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>catálogo</translation>
    </message>
    <message>
        <source>count</source>
        <translation>recuento</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>repetida</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lote</translation>
    </message>
    <message>
        <source>again</source>
        <translation>otra vez</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>consulta %1</translation>
    </message>
    <message>
        <source>query %1, %2</source>
        <translation>consulta %1, %2</translation>
    </message>
    <message>
        <source>places of %1</source>
        <translation>puntos de salto en %1</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>%1, descending</source>
        <translation>%1, descendente</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, ascendente</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>full scan of %1, to make an index for this query alone</source>
        <translation>recorrido completo de %1, para crear un índice solo para esta consulta</translation>
    </message>
    <message>
        <source>full scan of %1</source>
        <translation>recorrido completo de %1</translation>
    </message>
    <message>
        <source>full scan of the index %2 of %1</source>
        <translation>recorrido completo del índice %2 de %1</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>la tabla</translation>
    </message>
    <message>
        <source>search of %1 by the primary key</source>
        <translation>búsqueda en %1 por la clave primaria</translation>
    </message>
    <message>
        <source>search of %1</source>
        <translation>búsqueda en %1</translation>
    </message>
    <message>
        <source>search of %1 by the index %2</source>
        <translation>búsqueda en %1 por el índice %2</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>ordenación</translation>
    </message>
    <message>
        <source>join</source>
        <translation>join</translation>
    </message>
    <message>
        <source>grouping</source>
        <translation>agrupación</translation>
    </message>
    <message>
        <source>no full scan</source>
        <translation>sin recorrido completo</translation>
    </message>
    <message>
        <source>1 full scan</source>
        <translation>1 recorrido completo</translation>
    </message>
    <message>
        <source>%1 full scans</source>
        <translation>%1 recorridos completos</translation>
    </message>
    <message>
        <source>no sort</source>
        <translation>sin ordenación</translation>
    </message>
    <message>
        <source>1 sort</source>
        <translation>1 ordenación</translation>
    </message>
    <message>
        <source>%1 sorts</source>
        <translation>%1 ordenaciones</translation>
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
        <translation>1 registro</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>%1 felt for each round trip</source>
        <translation>%1 de espera real por ida y vuelta</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of one round trip</comment>
        <translation>a %1</translation>
    </message>
    <message>
        <source>median of %1 · %2</source>
        <translation>mediana de %1 · %2</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Esperando su turno…</translation>
    </message>
    <message>
        <source>Running each once, untimed…</source>
        <translation>Cada una una vez, sin cronometrar…</translation>
    </message>
    <message>
        <source>Racing, round %1 of %2…</source>
        <translation>Corriendo, ronda %1 de %2…</translation>
    </message>
    <message>
        <source>Racing…</source>
        <translation>Corriendo…</translation>
    </message>
    <message>
        <source>Measuring how it grows…</source>
        <translation>Midiendo cómo crece…</translation>
    </message>
    <message>
        <source>The race has ended: %1. What was measured stays.</source>
        <translation>La carrera terminó: %1. Lo medido se conserva.</translation>
    </message>
    <message>
        <source>Stopped. What was measured by then stays.</source>
        <translation>Detenida. Lo medido hasta entonces se conserva.</translation>
    </message>
    <message>
        <source>Somebody has changed the records meanwhile: not every run has loaded the same.</source>
        <translation>Alguien ha cambiado los registros entretanto: no todas las ejecuciones cargaron lo mismo.</translation>
    </message>
    <message>
        <source>as fast</source>
        <translation>igual de rápida</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>%1 × más rápida</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1 × más lenta</translation>
    </message>
    <message>
        <source>then failed: %1</source>
        <translation>luego falló: %1</translation>
    </message>
    <message>
        <source>1 trip</source>
        <translation>1 viaje</translation>
    </message>
    <message>
        <source>%1 trips</source>
        <translation>%1 viajes</translation>
    </message>
    <message>
        <source>%1, when first looked at</source>
        <translation>%1, en el primer acceso</translation>
    </message>
    <message>
        <source>%1 sent twice</source>
        <translation>%1 enviados dos veces</translation>
    </message>
    <message>
        <source>%1: cannot run: %2</source>
        <translation>%1: no puede correr: %2</translation>
    </message>
    <message>
        <source>%1: not measured.</source>
        <translation>%1: sin medir.</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 consulta</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 consultas</translation>
    </message>
    <message>
        <source>%1 for %2 records (%3)</source>
        <translation>%1 para %2 registros (%3)</translation>
    </message>
    <message>
        <source>Race: %1</source>
        <translation>Carrera: %1</translation>
    </message>
</context>
<context>
    <name>RecordDocument</name>
    <message>
        <source>Select a record to see all of its columns.</source>
        <translation>Selecciona un registro para ver todas sus columnas.</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source> · key</source>
        <translation> · clave</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>texto vacío</translation>
    </message>
    <message>
        <source>empty blob</source>
        <translation>blob vacío</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>leyendo %1</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Copiar entero</translation>
    </message>
    <message>
        <source> · this is the beginning of %1</source>
        <translation> · este es el comienzo de %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Open this record of %1</source>
        <translation>Abrir este registro de %1</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> en %1</translation>
    </message>
    <message>
        <source>picture, %1</source>
        <translation>imagen, %1</translation>
    </message>
    <message>
        <source>a picture of %1 × %2, too large to be shown</source>
        <translation>una imagen de %1 × %2, demasiado grande para mostrarla</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4</source>
        <translation>%1, %2 × %3, %4</translation>
    </message>
    <message>
        <source>Leads here</source>
        <translation>Llevan aquí</translation>
    </message>
    <message>
        <source> guessed</source>
        <translation> deducida</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>count</source>
        <translation>contar</translation>
    </message>
    <message>
        <source>more than %1 records</source>
        <translation>más de %1 registros</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source> · counted</source>
        <translation> · contados</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>1 statement</source>
        <translation>1 sentencia</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 sentencias</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>SpokenCell</name>
    <message>
        <source>1 statement</source>
        <translation>1 sentencia</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 sentencias</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>statement that is no query</source>
        <translation>sentencia que no es una consulta</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>begun after %1</source>
        <translation>empezó tras %1</translation>
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
        <translation>sin controlador %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>rows read with SQLite&apos;s own functions</source>
        <translation>filas leídas con las funciones propias de SQLite</translation>
    </message>
    <message>
        <source>rows read with QSqlQuery</source>
        <translation>filas leídas con QSqlQuery</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>ninguna base de datos</translation>
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
        <translation>Esta es una carga guardada el %1 de %2. Se puede ver sin la base de datos; para volver a cargar, abre la base de datos.</translation>
    </message>
    <message>
        <source>It has the records %1 to %2 of %3.</source>
        <translation>Contiene los registros %1 a %2 de %3.</translation>
    </message>
    <message>
        <source>%1   ·   %2   ·   Read only</source>
        <translation>%1   ·   %2   ·   Solo lectura</translation>
    </message>
    <message>
        <source>Kept load of %1   ·   saved on %2   ·   %3</source>
        <translation>Carga guardada de %1   ·   guardada el %2   ·   %3</translation>
    </message>
    <message>
        <source>%1 (kept load) — Roundtrip</source>
        <translation>%1 (carga guardada) — Roundtrip</translation>
    </message>
    <message>
        <source>%1 — Roundtrip</source>
        <translation>%1 — Roundtrip</translation>
    </message>
    <message>
        <source>1 older query had left the log before, and is not in the file.</source>
        <translation>1 consulta más antigua ya había salido del registro de consultas y no está en el archivo.</translation>
    </message>
    <message>
        <source>%1 older queries had left the log before, and are not in the file.</source>
        <translation>%1 consultas más antiguas ya habían salido del registro de consultas y no están en el archivo.</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that you translate into, as in the name of the file.</extracomment>
        <translation>es</translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>today %1</source>
        <translation>hoy %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d &apos;de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>one to many</source>
        <translation>uno a muchos</translation>
    </message>
    <message>
        <source>one to one</source>
        <translation>uno a uno</translation>
    </message>
    <message>
        <source>many to many</source>
        <translation>muchos a muchos</translation>
    </message>
</context>
<context>
    <name>roundtrip::AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
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
        <translation>Detenido: %1 no se abrió.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Abrir otra…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message>
        <source>Stopped. What had come by then is shown; open a record to load what it lacks.</source>
        <translation>Detenido. Se muestra lo que había llegado; abre un registro para cargar lo que le falta.</translation>
    </message>
    <message>
        <source>Load all of it</source>
        <translation>Cargar todo</translation>
    </message>
    <message>
        <source>Searching %1 took longer than %2 s and was ended: no index serves it. A condition on an indexed column makes it quick; the time limit is in the menu ☰.</source>
        <translation>La búsqueda en %1 tardó más de %2 s y se detuvo: ningún índice sirve. Una condición sobre una columna indexada la acelera; el límite de tiempo está en el menú ☰.</translation>
    </message>
    <message>
        <source>Search without a limit</source>
        <translation>Buscar sin límite</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open a database…</source>
        <translation>Abrir una base de datos…</translation>
    </message>
    <message>
        <source>Of the relations that are kept for %1, some do not fit any more and are left out: %2.</source>
        <translation>De las relaciones guardadas para %1, algunas ya no encajan y se omiten: %2.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
</context>
<context>
    <name>roundtrip::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConditionChip</name>
    <message>
        <source>Edit the condition %1</source>
        <translation>Editar la condición %1</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Quitar esta condición</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>Quitar la condición %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConnectDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Conectar a un servidor</translation>
    </message>
    <message>
        <source>&amp;Saved connections</source>
        <translation>Conexiones &amp;guardadas</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Conexiones guardadas</translation>
    </message>
    <message>
        <source>N&amp;ew</source>
        <translation>Nue&amp;va</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>Dupl&amp;icar</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Conexión nueva</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Copia de %1</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Se detuvo la prueba.</translation>
    </message>
    <message>
        <source>It works: %1, %2.</source>
        <translation>Funciona: %1, %2.</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 tabla</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 tablas</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>St&amp;op the test</source>
        <translation>Detener prue&amp;ba</translation>
    </message>
    <message>
        <source>Test c&amp;onnection</source>
        <translation>Pro&amp;bar conexión</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConnectionForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Host or socket</source>
        <translation>&amp;Host o socket</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Base de &amp;datos</translation>
    </message>
    <message>
        <source>yours on this computer</source>
        <translation>el tuyo en este equipo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Never stored: asked for when it is needed.</source>
        <translation>Nunca se guarda: se pide cuando hace falta.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Contr&amp;aseña</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>&amp;Límite de tiempo</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Tipo de servidor</translation>
    </message>
    <message>
        <source>Host or socket</source>
        <translation>Host o socket</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Time limit of a statement, in seconds</source>
        <translation>Límite de tiempo de una sentencia, en segundos</translation>
    </message>
    <message>
        <source>seconds for a statement</source>
        <translation>segundos por sentencia</translation>
    </message>
    <message>
        <source>this computer, or %1</source>
        <translation>este equipo, o %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>The port is a number from 1 to %1.</source>
        <translation>El puerto es un número de 1 a %1.</translation>
    </message>
    <message>
        <source>Several hosts are written as db1,db2:%1.</source>
        <translation>Varios hosts se escriben así: db1,db2:%1.</translation>
    </message>
    <message>
        <source>Which database is to be opened?</source>
        <translation>¿Qué base de datos hay que abrir?</translation>
    </message>
    <message>
        <source>Seconds as a number, 0 or nothing for no limit.</source>
        <translation>Segundos como número; 0 o nada: sin límite.</translation>
    </message>
</context>
<context>
    <name>roundtrip::DatabaseChooser</name>
    <message>
        <source>Open a SQLite database</source>
        <translation>Abrir una base de datos SQLite</translation>
    </message>
    <message>
        <source>SQLite databases and kept loads (*.sqlite *.sqlite3 *.db *.db3 *.roundtrip)</source>
        <translation>Bases de datos SQLite y cargas guardadas (*.sqlite *.sqlite3 *.db *.db3 *.roundtrip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
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
        <translation>Detalles</translation>
    </message>
    <message>
        <source>What the details are of</source>
        <translation>De qué son los detalles</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sentencia</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>root records</source>
        <translation>registros raíz</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>related records</source>
        <translation>registros relacionados</translation>
    </message>
    <message>
        <source>one record</source>
        <translation>un registro</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>joined records</source>
        <translation>registros con join</translation>
    </message>
    <message>
        <source>%1, joined</source>
        <translation>%1, con join</translation>
    </message>
    <message>
        <source>the driver itself: %1</source>
        <translation>el propio driver: %1</translation>
    </message>
    <message>
        <source>setting up the connection</source>
        <translation>preparar la conexión</translation>
    </message>
    <message>
        <source>reading the catalogue</source>
        <translation>leer el catálogo</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>contar</translation>
    </message>
    <message>
        <source>asking for a plan</source>
        <translation>pedir un plan</translation>
    </message>
    <message>
        <source>asking which texts are equal</source>
        <translation>preguntar qué textos son iguales</translation>
    </message>
    <message>
        <source>asking how scattered the records lie</source>
        <translation>preguntar cómo de dispersos están los registros</translation>
    </message>
    <message>
        <source>a whole value</source>
        <translation>un valor completo</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>transacción</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>keys from #%1</source>
        <translation>claves de #%1</translation>
    </message>
    <message>
        <source>filled %1</source>
        <translation>rellenó %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>sent in one message with the next statement</source>
        <translation>enviada en un mismo mensaje con la sentencia siguiente</translation>
    </message>
    <message>
        <source>also sent: %1</source>
        <translation>también se envió: %1</translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation>1 ida y vuelta</translation>
    </message>
    <message>
        <source>%1 round trips</source>
        <translation>%1 idas y vueltas</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>falló: %1</translation>
    </message>
    <message>
        <source>Select a query to see its statement and values.</source>
        <translation>Selecciona una consulta para ver su sentencia y sus valores.</translation>
    </message>
    <message>
        <source>keys for jumps to far records</source>
        <translation>claves para saltar a registros lejanos</translation>
    </message>
</context>
<context>
    <name>roundtrip::ExportBar</name>
    <message>
        <source>Values with tabs (*.tsv)</source>
        <translation>Valores separados por tabuladores (*.tsv)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>JSON with related records (*.json)</source>
        <translation>JSON con registros relacionados (*.json)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Tabla Markdown (*.md)</translation>
    </message>
    <message>
        <source>SQL INSERT statements (*.sql)</source>
        <translation>Sentencias SQL INSERT (*.sql)</translation>
    </message>
    <message>
        <source>Export the records</source>
        <translation>Exportar los registros</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 de %2 registros</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>Exporting %1 to %2: %3</source>
        <translation>Exportando %1 a %2: %3</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Nothing was exported. %1.</source>
        <translation>No se exportó nada. %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Stopped: nothing was written to %1.</source>
        <translation>Detenido: no se escribió nada en %1.</translation>
    </message>
    <message>
        <source>1 record was written to %1.</source>
        <translation>Se escribió 1 registro en %1.</translation>
    </message>
    <message>
        <source>%1 records were written to %2.</source>
        <translation>Se escribieron %1 registros en %2.</translation>
    </message>
    <message>
        <source>1 text is not valid UTF-8; its wrong bytes were replaced.</source>
        <translation>1 texto no es UTF-8 válido; se reemplazaron sus bytes erróneos.</translation>
    </message>
    <message>
        <source>%1 texts are not valid UTF-8; their wrong bytes were replaced.</source>
        <translation>%1 textos no son UTF-8 válido; se reemplazaron sus bytes erróneos.</translation>
    </message>
</context>
<context>
    <name>roundtrip::Exporting</name>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Save load…</source>
        <translation>Guardar carga…</translation>
    </message>
</context>
<context>
    <name>roundtrip::FilterRow</name>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
</context>
<context>
    <name>roundtrip::Finding</name>
    <message>
        <source>Nothing loaded yet.</source>
        <translation>Aún no se ha cargado nada.</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 error</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 errores</translation>
    </message>
    <message>
        <source>Nothing repeated.</source>
        <translation>Nada repetido.</translation>
    </message>
    <message>
        <source>Repeated × %1</source>
        <translation>Repetida × %1</translation>
    </message>
    <message>
        <source>%1 + %2 on %3: one query per %4</source>
        <translation>%1 + %2 en %3: una consulta por %4</translation>
    </message>
    <message>
        <source>%1 on %2: one for each of %3</source>
        <translation>%1 en %2: una por registro de %3</translation>
    </message>
    <message>
        <source>, keys from #%1</source>
        <translation>, claves de #%1</translation>
    </message>
    <message>
        <source> · %1 in all</source>
        <translation> · %1 en total</translation>
    </message>
    <message>
        <source>%1 batches on %2 pages</source>
        <translation>%1 lotes en %2 páginas</translation>
    </message>
    <message>
        <source>%1 batches, one per level</source>
        <translation>%1 lotes, uno por nivel</translation>
    </message>
    <message>
        <source>1 batch of %1</source>
        <translation>1 lote de %1</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 clave</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 claves</translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>1 lote</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>1 join</source>
        <translation>1 join</translation>
    </message>
    <message>
        <source>%1 joins</source>
        <translation>%1 joins</translation>
    </message>
</context>
<context>
    <name>roundtrip::FirstUse</name>
    <message>
        <source>Tour</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>The staircase</source>
        <translation>La escalera</translation>
    </message>
    <message>
        <source>Every bar is one query, and each waits for the one before: one for the authors, then one for the books of each author. Click a query to see its rows.</source>
        <translation>Cada barra es una consulta y espera a la anterior: una para los autores y luego una para los libros de cada autor. Haz clic en una consulta para ver sus filas.</translation>
    </message>
    <message>
        <source>Prefetch</source>
        <translation>Prefetch</translation>
    </message>
    <message>
        <source>Press Prefetch: the same records with 2 queries.</source>
        <translation>Pulsa Prefetch: los mismos registros con 2 consultas.</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Carrera</translation>
    </message>
    <message>
        <source>Have all ways to load run against each other over the same page (Ctrl+R).</source>
        <translation>Haz competir todas las formas de cargar sobre la misma página (Ctrl+R).</translation>
    </message>
    <message>
        <source>20 ms</source>
        <translation>20 ms</translation>
    </message>
    <message>
        <source>A database is rarely as near as this file. Choose 20 ms here, and see what every way would take.</source>
        <translation>Una base de datos rara vez está tan cerca como este archivo. Elige aquí 20 ms y mira cuánto tardaría cada forma.</translation>
    </message>
    <message>
        <source>Your own database</source>
        <translation>Tu propia base de datos</translation>
    </message>
    <message>
        <source>Now open one of yours: a SQLite file, or a server from the menu beside. Nothing is ever written.</source>
        <translation>Ahora abre una tuya: un archivo SQLite, o un servidor desde el menú de al lado. Nunca se escribe nada.</translation>
    </message>
</context>
<context>
    <name>roundtrip::HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>About Roundtrip</source>
        <translation>Acerca de Roundtrip</translation>
    </message>
</context>
<context>
    <name>roundtrip::HelpWindow</name>
    <message>
        <source>Help — Roundtrip</source>
        <translation>Ayuda — Roundtrip</translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation>Buscar en la ayuda…</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Páginas de la ayuda</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>roundtrip::HistoryButtons</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to what was shown before (Alt+Left); hold for the list</source>
        <translation>Volver a lo mostrado antes (Alt+Izquierda); mantener pulsado para ver la lista</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right); hold for the list</source>
        <translation>Avanzar de nuevo (Alt+Derecha); mantener pulsado para ver la lista</translation>
    </message>
</context>
<context>
    <name>roundtrip::HitCount</name>
    <message>
        <source>%1 found</source>
        <translation>%1 encontrados</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>roundtrip::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>The language is %1 from the next start on.</source>
        <translation>A partir del próximo inicio, el idioma será %1.</translation>
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
        <translation>Latencia de una ida y vuelta</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otra…</translation>
    </message>
    <message>
        <source>Time of one round trip, in milliseconds:</source>
        <translation>Tiempo de una ida y vuelta, en milisegundos:</translation>
    </message>
</context>
<context>
    <name>roundtrip::LoadKeeping</name>
    <message>
        <source>Save load…</source>
        <translation>Guardar carga…</translation>
    </message>
    <message>
        <source>There are no records here whose load could be saved.</source>
        <translation>Aquí no hay registros cuya carga se pueda guardar.</translation>
    </message>
    <message>
        <source>Save the load</source>
        <translation>Guardar la carga</translation>
    </message>
    <message>
        <source>Loads of Roundtrip (*.%1)</source>
        <translation>Cargas de Roundtrip (*.%1)</translation>
    </message>
    <message>
        <source>%1 is the database itself, which is only read.</source>
        <translation>%1 es la propia base de datos, que solo se lee.</translation>
    </message>
    <message>
        <source>%1 was saved with %2 and %3. It opens without the database.</source>
        <translation>%1 se guardó con %2 y %3. Se abre sin la base de datos.</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 consulta</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 consultas</translation>
    </message>
    <message>
        <source>Nothing was saved. %1.</source>
        <translation>No se guardó nada. %1.</translation>
    </message>
</context>
<context>
    <name>roundtrip::LoadSwitch</name>
    <message>
        <source>One query each time a relation is followed from a record (Ctrl+1)</source>
        <translation>Una consulta cada vez que se sigue una relación desde un registro (Ctrl+1)</translation>
    </message>
    <message>
        <source>One query per level, for all records at once (Ctrl+2)</source>
        <translation>Una consulta por nivel, para todos los registros a la vez (Ctrl+2)</translation>
    </message>
    <message>
        <source>Other ways to load</source>
        <translation>Otras formas de cargar</translation>
    </message>
    <message>
        <source>Others ▾</source>
        <translation>Otras ▾</translation>
    </message>
</context>
<context>
    <name>roundtrip::LogMenu</name>
    <message>
        <source>Copy query as</source>
        <translation>Copiar la consulta como</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copiar SQL</translation>
    </message>
    <message>
        <source>With its values, to run as it stands</source>
        <translation>Con sus valores, lista para ejecutarse</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Mostrar filas</translation>
    </message>
    <message>
        <source>Show only repeated</source>
        <translation>Mostrar solo las repetidas</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>Exportar el registro de consultas…</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Vaciar el registro de consultas</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desplegar</translation>
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
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exportar el registro de consultas</translation>
    </message>
    <message>
        <source>Nothing was exported. %1.</source>
        <translation>No se exportó nada. %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>1 statement was written to %1.</source>
        <translation>Se escribió 1 sentencia en %1.</translation>
    </message>
    <message>
        <source>%1 statements were written to %2.</source>
        <translation>Se escribieron %1 sentencias en %2.</translation>
    </message>
</context>
<context>
    <name>roundtrip::LogTools</name>
    <message>
        <source>Filter queries</source>
        <translation>Filtrar consultas</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Vaciar el registro de consultas</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>Exportar el registro de consultas…</translation>
    </message>
    <message>
        <source>List transactions, catalogue and counts too</source>
        <translation>Listar también transacciones, catálogo y recuentos</translation>
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
        <translation>Estructura</translation>
    </message>
    <message>
        <source>Nothing is open. A SQLite file can be dropped here.</source>
        <translation>No hay nada abierto. Puedes soltar aquí un archivo SQLite.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Conectar a un servidor…</translation>
    </message>
</context>
<context>
    <name>roundtrip::MemoryMenu</name>
    <message>
        <source>Memory for records</source>
        <translation>Memoria para registros</translation>
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
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>roundtrip::Navigation</name>
    <message>
        <source>Search records</source>
        <translation>Buscar registros</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Copiar línea de comandos</translation>
    </message>
</context>
<context>
    <name>roundtrip::OpenMenu</name>
    <message>
        <source>Open file…</source>
        <translation>Abrir archivo…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Conectar a un servidor…</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>Biblioteca de ejemplo</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Olvidarlas</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>ya no está</translation>
    </message>
</context>
<context>
    <name>roundtrip::PaneFocus</name>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Elegir una tabla</translation>
    </message>
    <message>
        <source>Type a path</source>
        <translation>Escribir una ruta</translation>
    </message>
</context>
<context>
    <name>roundtrip::PathBar</name>
    <message>
        <source>Scroll the path to the left</source>
        <translation>Desplazar la ruta a la izquierda</translation>
    </message>
    <message>
        <source>Scroll the path to the right</source>
        <translation>Desplazar la ruta a la derecha</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Elegir una tabla</translation>
    </message>
    <message>
        <source>Root table</source>
        <translation>Tabla raíz</translation>
    </message>
    <message>
        <source>Hop %1</source>
        <translation>Salto %1</translation>
    </message>
    <message>
        <source>Add a hop or a sibling</source>
        <translation>Añadir un salto o una rama paralela</translation>
    </message>
    <message>
        <source>Find a relation…</source>
        <translation>Buscar una relación…</translation>
    </message>
    <message>
        <source>%1 has no foreign keys, and none refers to it</source>
        <translation>%1 no tiene claves foráneas y ninguna apunta a ella</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Después de %1</translation>
    </message>
    <message>
        <source>Beside, from %1</source>
        <translation>En paralelo, desde %1</translation>
    </message>
    <message>
        <source>Type a path…</source>
        <translation>Escribir una ruta…</translation>
    </message>
</context>
<context>
    <name>roundtrip::PathMenu</name>
    <message>
        <source>Relations, with dots between them</source>
        <translation>Relaciones, con puntos entre ellas</translation>
    </message>
    <message>
        <source>No relation is called that</source>
        <translation>Ninguna relación se llama así</translation>
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
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Asks the database how it runs the query, without running it</source>
        <translation>Pregunta a la base de datos cómo ejecuta la consulta, sin ejecutarla</translation>
    </message>
    <message>
        <source>Plan in the database&apos;s words</source>
        <translation>Plan en palabras de la base de datos</translation>
    </message>
    <message>
        <source>Stopped before the database has answered.</source>
        <translation>Detenido antes de que respondiera la base de datos.</translation>
    </message>
    <message>
        <source>The query was run on a database that is no longer open. Load its records again to ask for its plan.</source>
        <translation>La consulta se ejecutó en una base de datos que ya no está abierta. Vuelve a cargar sus registros para pedir su plan.</translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation>No hay plan: %1</translation>
    </message>
    <message>
        <source>Explain again</source>
        <translation>Explicar otra vez</translation>
    </message>
    <message>
        <source>Select a query to ask for its plan.</source>
        <translation>Selecciona una consulta para pedir su plan.</translation>
    </message>
    <message>
        <source>This statement has no plan.</source>
        <translation>Esta sentencia no tiene plan.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>How does the database run this query? It can be asked, and does not run the query for that.</source>
        <translation>¿Cómo ejecuta la base de datos esta consulta? Se le puede preguntar, y para eso no la ejecuta.</translation>
    </message>
    <message>
        <source>The plan, as the database has it:</source>
        <translation>El plan, tal como lo da la base de datos:</translation>
    </message>
    <message>
        <source>1 row read</source>
        <translation>1 fila leída</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 filas leídas</translation>
    </message>
    <message>
        <source>No index of %1 begins with %2: each such query reads all of it.</source>
        <translation>Ningún índice de %1 empieza por %2: cada consulta así la lee entera.</translation>
    </message>
    <message>
        <source>Statement that would make the index</source>
        <translation>Sentencia que crearía el índice</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the statement that would make the index</source>
        <translation>Copiar la sentencia que crearía el índice</translation>
    </message>
    <message>
        <source>Copies the statement. Nothing is changed: the program only reads.</source>
        <translation>Copia la sentencia. No se cambia nada: el programa solo lee.</translation>
    </message>
</context>
<context>
    <name>roundtrip::PlanTree</name>
    <message>
        <source>Steps of the plan</source>
        <translation>Pasos del plan</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>In the database&apos;s words</source>
        <translation>En palabras de la base de datos</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>as the database expects</source>
        <translation>según estima la base de datos</translation>
    </message>
    <message>
        <source>1 row read</source>
        <translation>1 fila leída</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 filas leídas</translation>
    </message>
    <message>
        <source>by the log, in the whole query</source>
        <translation>según el registro de consultas, en toda la consulta</translation>
    </message>
</context>
<context>
    <name>roundtrip::PositionBar</name>
    <message>
        <source>Position among all records</source>
        <translation>Posición entre todos los registros</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryCopy</name>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <source>Nothing was copied. %1.</source>
        <translation>No se copió nada. %1.</translation>
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
        <translation>Cuándo se ejecutó cada consulta visible, desde el inicio de su carga</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryFocus</name>
    <message>
        <source>Explain the query</source>
        <translation>Explicar la consulta</translation>
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
        <translation>%1 sentencias, cada una en %2 (mínimo, mediana, máximo)</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 sentencias</translation>
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
        <translation>%1 páginas</translation>
    </message>
    <message>
        <source>page 1</source>
        <translation>página 1</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Cascada</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryLogPane</name>
    <message>
        <source>Filter queries</source>
        <translation>Filtrar consultas</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Filter queries…</source>
        <translation>Filtrar consultas…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>One row for all statements of a load that have the same text (%1)</source>
        <translation>Una fila para todas las sentencias de una carga con el mismo texto (%1)</translation>
    </message>
    <message>
        <source>Repeated %1</source>
        <translation>Repetidas %1</translation>
    </message>
    <message>
        <source>The same statement with another key, once for each record: N+1</source>
        <translation>La misma sentencia con otra clave, una vez por registro: N+1</translation>
    </message>
    <message>
        <source>Again %1</source>
        <translation>Otra vez %1</translation>
    </message>
    <message>
        <source>Repeated with the very same values as before</source>
        <translation>Repetida con los mismos valores que antes</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>Errores %1</translation>
    </message>
    <message>
        <source>Statements that failed</source>
        <translation>Sentencias que fallaron</translation>
    </message>
    <message>
        <source>No query here matches the filter.</source>
        <translation>Ninguna consulta cumple el filtro.</translation>
    </message>
    <message>
        <source>The %1 newest of %2 queries are listed</source>
        <translation>Se listan las %1 más recientes de %2 consultas</translation>
    </message>
    <message>
        <source>Every query that is run will appear here.</source>
        <translation>Aquí aparecerá cada consulta que se ejecute.</translation>
    </message>
</context>
<context>
    <name>roundtrip::RacePane</name>
    <message>
        <source>Race</source>
        <translation>Carrera</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Race once, and really wait so long for each round trip</source>
        <translation>Correr una vez y esperar de verdad ese tiempo en cada ida y vuelta</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Save the lanes and the plot as SVG or PNG</source>
        <translation>Guardar los carriles y el gráfico como SVG o PNG</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Close the race (Ctrl+R)</source>
        <translation>Cerrar la carrera (Ctrl+R)</translation>
    </message>
    <message>
        <source>Close the race</source>
        <translation>Cerrar la carrera</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Plot the queries as the data grows</source>
        <translation>Representar las consultas según crecen los datos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Plot the time as the data grows</source>
        <translation>Representar el tiempo según crecen los datos</translation>
    </message>
    <message>
        <source>Growth of the queries</source>
        <translation>Crecimiento de las consultas</translation>
    </message>
    <message>
        <source>Growth of the time</source>
        <translation>Crecimiento del tiempo</translation>
    </message>
    <message>
        <source>%1 ms a round trip</source>
        <translation>%1 ms por ida y vuelta</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otra…</translation>
    </message>
    <message>
        <source>Time of one round trip, in milliseconds:</source>
        <translation>Tiempo de una ida y vuelta, en milisegundos:</translation>
    </message>
    <message>
        <source>Feel it: %1 ms</source>
        <translation>Sentirlo: %1 ms</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>End the race; what was measured stays (Esc)</source>
        <translation>Terminar la carrera; lo medido se conserva (Esc)</translation>
    </message>
    <message>
        <source>Race all strategies over the page that is shown</source>
        <translation>Carrera de todas las estrategias sobre la página mostrada</translation>
    </message>
    <message>
        <source>Nothing has raced yet.</source>
        <translation>Aún no ha corrido nada.</translation>
    </message>
    <message>
        <source>Each run built its records anew. %1 queries in all, which are not in the log.</source>
        <translation>Cada ejecución construyó sus registros de nuevo. %1 consultas en total, que no están en el registro de consultas.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Imagen SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>The picture was saved to %1.</source>
        <translation>La imagen se guardó en %1.</translation>
    </message>
    <message>
        <source>The picture was not saved. %1.</source>
        <translation>La imagen no se guardó. %1.</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>La imagen se copió.</translation>
    </message>
</context>
<context>
    <name>roundtrip::RaceView</name>
    <message>
        <source>Results of the race</source>
        <translation>Resultados de la carrera</translation>
    </message>
    <message>
        <source>Nothing has raced yet.</source>
        <translation>Aún no ha corrido nada.</translation>
    </message>
</context>
<context>
    <name>roundtrip::Racing</name>
    <message>
        <source>Race all strategies</source>
        <translation>Carrera de estrategias</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecentList</name>
    <message>
        <source>Recent databases</source>
        <translation>Bases de datos recientes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Shown last</source>
        <translation>Último mostrado</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>%1 — not there any more</source>
        <translation>%1 — ya no está</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>Quitar %1 de la lista</translation>
    </message>
    <message>
        <source>Take it off this list (Delete)</source>
        <translation>Quitarla de esta lista (Supr)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy the place</source>
        <translation>Copiar la ubicación</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordActions</name>
    <message>
        <source>So many rows are open now that the others stay closed.</source>
        <translation>Hay tantas filas abiertas que las demás quedan cerradas.</translation>
    </message>
    <message>
        <source>Tree or table</source>
        <translation>Árbol o tabla</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Expandir todo</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Contraer todo</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Sort the records</source>
        <translation>Ordenar los registros</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordCopy</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the record as</source>
        <translation>Copiar el registro como</translation>
    </message>
    <message>
        <source>Copy %1 records as</source>
        <translation>Copiar %1 registros como</translation>
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
        <translation>Copiado hasta donde está cargado: la pestaña Registro muestra entero un valor largo.</translation>
    </message>
    <message>
        <source>That is more than %1 records or %2, too much for the clipboard.</source>
        <translation>Son más de %1 registros o %2, demasiado para el portapapeles.</translation>
    </message>
    <message>
        <source>1 value is long and was copied only as far as it is loaded.</source>
        <translation>1 valor es largo y solo se copió hasta donde está cargado.</translation>
    </message>
    <message>
        <source>%1 values are long and were copied only as far as they are loaded.</source>
        <translation>%1 valores son largos y solo se copiaron hasta donde están cargados.</translation>
    </message>
    <message>
        <source>1 row is not loaded and was left out.</source>
        <translation>1 fila no está cargada y se omitió.</translation>
    </message>
    <message>
        <source>%1 rows are not loaded and were left out.</source>
        <translation>%1 filas no están cargadas y se omitieron.</translation>
    </message>
    <message>
        <source>1 text is not valid UTF-8; its wrong bytes were replaced.</source>
        <translation>1 texto no es UTF-8 válido; se reemplazaron sus bytes erróneos.</translation>
    </message>
    <message>
        <source>%1 texts are not valid UTF-8; their wrong bytes were replaced.</source>
        <translation>%1 textos no son UTF-8 válido; se reemplazaron sus bytes erróneos.</translation>
    </message>
    <message>
        <source>Copy with the column names</source>
        <translation>Copiar con los nombres de columnas</translation>
    </message>
    <message>
        <source>Copy the record with its column names</source>
        <translation>Copiar el registro con sus nombres de columnas</translation>
    </message>
    <message>
        <source>Copy %1 records with their column names</source>
        <translation>Copiar %1 registros con sus nombres de columnas</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordDelegate</name>
    <message>
        <source>%1 — Retry</source>
        <translation>%1 — Reintentar</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordDetail</name>
    <message>
        <source>Open from here</source>
        <translation>Abrir desde aquí</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the record as</source>
        <translation>Copiar el registro como</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>%1 · loaded by #%2</source>
        <translation>%1 · cargado por #%2</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordMenu</name>
    <message>
        <source>Open from here</source>
        <translation>Abrir desde aquí</translation>
    </message>
    <message>
        <source>Make this record the root, alone</source>
        <translation>Tomar solo este registro como raíz</translation>
    </message>
    <message>
        <source>This record has no key that tells it apart from others</source>
        <translation>Este registro no tiene clave que lo distinga de otros</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordPane</name>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>No record of %1 is found.</source>
        <translation>No se encuentra ningún registro de %1.</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Expandir todo debajo</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTable</name>
    <message>
        <source>Sort ascending</source>
        <translation>Orden ascendente</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Orden descendente</translation>
    </message>
    <message>
        <source>In the key&apos;s order</source>
        <translation>En el orden de la clave</translation>
    </message>
    <message>
        <source>Follow the link</source>
        <translation>Seguir el enlace</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTableModel</name>
    <message>
        <source>Loaded by</source>
        <translation>Cargado por</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTableView</name>
    <message>
        <source>Records as a table</source>
        <translation>Registros en tabla</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTools</name>
    <message>
        <source>Sort ▾</source>
        <translation>Ordenar ▾</translation>
    </message>
    <message>
        <source>Sort the records</source>
        <translation>Ordenar los registros</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>Columnas ▾</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Columnas de la tabla</translation>
    </message>
    <message>
        <source>Sort the records (Alt+S)</source>
        <translation>Ordenar los registros (Alt+S)</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTreeModel</name>
    <message>
        <source>%1, loaded by %2</source>
        <translation>%1, cargado por %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Loaded by</source>
        <translation>Cargado por</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationBar</name>
    <message>
        <source>Relations</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>Use the relations that can be guessed</source>
        <translation>Usar las relaciones que se pueden deducir</translation>
    </message>
    <message>
        <source>Use the guesses</source>
        <translation>Usar las deducidas</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>See, check and add relations (Ctrl+Shift+R)</source>
        <translation>Ver, comprobar y añadir relaciones (Ctrl+Mayús+R)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Guardar en archivo…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Show, check and add…</source>
        <translation>Mostrar, comprobar y añadir…</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>Leer de archivo…</translation>
    </message>
    <message>
        <source>%1 has no foreign keys, and none refers to it.</source>
        <translation>%1 no tiene claves foráneas y ninguna apunta a ella.</translation>
    </message>
    <message>
        <source>%1 declares no foreign keys, so records have nothing to lead to.</source>
        <translation>%1 no declara claves foráneas, así que los registros no llevan a nada.</translation>
    </message>
    <message>
        <source>The names of columns suggest none either.</source>
        <translation>Los nombres de las columnas tampoco sugieren ninguna.</translation>
    </message>
    <message>
        <source>From the names, 1 relation can be guessed.</source>
        <translation>De los nombres se puede deducir 1 relación.</translation>
    </message>
    <message>
        <source>From the names, %1 relations can be guessed.</source>
        <translation>De los nombres se pueden deducir %1 relaciones.</translation>
    </message>
    <message>
        <source>1 relation is guessed from the names, marked ⇢ and kept for %1.</source>
        <translation>1 relación se deduce de los nombres, marcada con ⇢ y guardada para %1.</translation>
    </message>
    <message>
        <source>%1 relations are guessed from the names, marked ⇢ and kept for %2.</source>
        <translation>%1 relaciones se deducen de los nombres, marcadas con ⇢ y guardadas para %2.</translation>
    </message>
    <message>
        <source>Save relations</source>
        <translation>Guardar relaciones</translation>
    </message>
    <message>
        <source>Read relations</source>
        <translation>Leer relaciones</translation>
    </message>
    <message>
        <source>Relations (*.json)</source>
        <translation>Relaciones (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 has the relations, for --relations and for others.</source>
        <translation>%1 contiene las relaciones, para --relations y para otras personas.</translation>
    </message>
    <message>
        <source>Follow the relations that the names of columns suggest (Alt+U)</source>
        <translation>Seguir las relaciones que sugieren los nombres de las columnas (Alt+U)</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Olvidarlas</translation>
    </message>
    <message>
        <source>Remove the relations that do not fit from those that are kept</source>
        <translation>Dejar de guardar las relaciones que no encajan</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationForm</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Table that refers</source>
        <translation>Tabla que referencia</translation>
    </message>
    <message>
        <source>Column that refers</source>
        <translation>Columna que referencia</translation>
    </message>
    <message>
        <source>Table that is referred to</source>
        <translation>Tabla referenciada</translation>
    </message>
    <message>
        <source>Column that is referred to</source>
        <translation>Columna referenciada</translation>
    </message>
    <message>
        <source>Add the relation</source>
        <translation>Añadir la relación</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationList</name>
    <message>
        <source>Relations</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobada</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>a través de %1</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>por nombre</translation>
    </message>
    <message>
        <source>type, values</source>
        <translation>tipo, valores</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>deducida</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>declarada</translation>
    </message>
    <message>
        <source>takes too long</source>
        <translation>tarda demasiado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>sin valores</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 · %2 dangle</source>
        <translation>%1 · %2 sin destino</translation>
    </message>
    <message>
        <source>%1 of %2 values lead to a record; NULL is not counted.</source>
        <translation>%1 de %2 valores llevan a un registro; NULL no se cuenta.</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationPane</name>
    <message>
        <source>Check the values</source>
        <translation>Comprobar los valores</translation>
    </message>
    <message>
        <source>Look for more among the values</source>
        <translation>Buscar más entre los valores</translation>
    </message>
    <message>
        <source>Counts how many values lead to a record, in two statements for each relation</source>
        <translation>Cuenta cuántos valores llevan a un registro, con dos sentencias por relación</translation>
    </message>
    <message>
        <source>Counts for columns of the same type how many values of the one are in the other; it takes up to %1 seconds for each</source>
        <translation>Cuenta, en columnas del mismo tipo, cuántos valores de una están en la otra; tarda hasta %1 segundos por cada una</translation>
    </message>
    <message>
        <source>Close the relations</source>
        <translation>Cerrar las relaciones</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Añadir una relación</translation>
    </message>
    <message>
        <source>Kept with Roundtrip&apos;s settings, never in the database.</source>
        <translation>Se guardan en los ajustes de Roundtrip, nunca en la base de datos.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Guardar en archivo…</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>Leer de archivo…</translation>
    </message>
    <message>
        <source>Relations of %1</source>
        <translation>Relaciones de %1</translation>
    </message>
    <message>
        <source>1 more is offered.</source>
        <translation>Se ofrece 1 más.</translation>
    </message>
    <message>
        <source>%1 more are offered.</source>
        <translation>Se ofrecen %1 más.</translation>
    </message>
    <message>
        <source>Use 1 relation</source>
        <translation>Usar 1 relación</translation>
    </message>
    <message>
        <source>Use %1 relations</source>
        <translation>Usar %1 relaciones</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>No usar ninguna</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>%1 to go…</source>
        <translation>faltan %1…</translation>
    </message>
    <message>
        <source>The names of columns suggest no relation. The values may, and any can be added below.</source>
        <translation>Los nombres de las columnas no sugieren ninguna relación. Los valores quizá sí, y abajo se puede añadir cualquiera.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaList</name>
    <message>
        <source>Find a table or column…</source>
        <translation>Buscar una tabla o columna…</translation>
    </message>
    <message>
        <source>Find a table or column</source>
        <translation>Buscar una tabla o columna</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Vaciar el campo</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 tabla</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 tablas</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>1 vista</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 vistas</translation>
    </message>
    <message>
        <source>No table or column has “%1” in its name.</source>
        <translation>Ninguna tabla ni columna tiene “%1” en su nombre.</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaPopup</name>
    <message>
        <source>Choose a table</source>
        <translation>Elegir una tabla</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaTreeModel</name>
    <message>
        <source>Default schema</source>
        <translation>Esquema predeterminado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaView</name>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <translation>Contar con exactitud</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar nombre</translation>
    </message>
</context>
<context>
    <name>roundtrip::SearchBar</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>Buscar registros</translation>
    </message>
    <message>
        <source>A text that stands in any column, in whatever case (SQLite: A to Z only), or a condition, such as Country = Brazil. Enter makes a condition a part of the search.

=  !=  &lt;  &lt;=  &gt;  &gt;=    as the database compares; NULL meets neither = nor !=
~  ^    contains, starts with, in whatever case
in (a, b)    is null    is not null

A column can lie along relations: Album.Title ~ live. Along a relation to many records one of them has to meet the condition, and one and the same of them all conditions; != then means that one of them differs.</source>
        <translation>Un texto que está en cualquier columna, en mayúsculas o minúsculas (SQLite: solo de la A a la Z), o una condición, como Country = Brazil. Intro convierte una condición en parte de la búsqueda.

=  !=  &lt;  &lt;=  &gt;  &gt;=    según compara la base de datos; NULL no cumple ni = ni !=
~  ^    contiene, empieza por, en mayúsculas o minúsculas
in (a, b)    is null    is not null

Una columna puede estar al otro lado de relaciones: Album.Title ~ live. Si la relación lleva a muchos registros, uno de ellos debe cumplir la condición, y uno solo y el mismo todas las condiciones; != significa entonces que uno de ellos es distinto.</translation>
    </message>
    <message>
        <source>Search records…</source>
        <translation>Buscar registros…</translation>
    </message>
    <message>
        <source>Search %1, or a condition…</source>
        <translation>Buscar en %1, o una condición…</translation>
    </message>
    <message>
        <source>Enter searches</source>
        <translation>Intro busca</translation>
    </message>
    <message>
        <source>A condition that has no text</source>
        <translation>Una condición que no tiene texto</translation>
    </message>
    <message>
        <source>NULL does not count as different.</source>
        <translation>NULL no cuenta como distinto.</translation>
    </message>
    <message>
        <source>another condition</source>
        <translation>otra condición</translation>
    </message>
</context>
<context>
    <name>roundtrip::SearchLimit</name>
    <message>
        <source>Time limit of searches on servers</source>
        <translation>Límite de tiempo de búsquedas en servidores</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
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
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>%1 has no tables.</source>
        <translation>%1 no tiene tablas.</translation>
    </message>
    <message>
        <source>Nothing of %1 is loaded. Choose a table at the top left.</source>
        <translation>No hay nada cargado de %1. Elige una tabla arriba a la izquierda.</translation>
    </message>
    <message>
        <source>%1 has no records.</source>
        <translation>%1 no tiene registros.</translation>
    </message>
</context>
<context>
    <name>roundtrip::SortMenu</name>
    <message>
        <source>Nothing is loaded</source>
        <translation>No hay nada cargado</translation>
    </message>
    <message>
        <source>Find a column…</source>
        <translation>Buscar una columna…</translation>
    </message>
    <message>
        <source>In the key&apos;s order</source>
        <translation>En el orden de la clave</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascendente</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
    </message>
</context>
<context>
    <name>roundtrip::SqlCopy</name>
    <message>
        <source>Copy SQL</source>
        <translation>Copiar SQL</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Copiar la selección</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>roundtrip::StartPage</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Open a SQLite file…</source>
        <translation>Abrir un archivo SQLite…</translation>
    </message>
    <message>
        <source>or drop it anywhere here</source>
        <translation>o suéltalo aquí, donde sea</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Conectar a un servidor…</translation>
    </message>
    <message>
        <source>PostgreSQL, MariaDB, MySQL</source>
        <translation>PostgreSQL, MariaDB, MySQL</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Probar la biblioteca de ejemplo</translation>
    </message>
    <message>
        <source>authors and their books</source>
        <translation>autores y sus libros</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>See what loading related records costs</source>
        <translation>Mira lo que cuesta cargar registros relacionados</translation>
    </message>
    <message>
        <source>Open a database. Every record is one row, every query one line. Nothing is ever written.</source>
        <translation>Abre una base de datos. Cada registro es una fila; cada consulta, una línea. Nunca se escribe nada.</translation>
    </message>
    <message>
        <source>‹ Back to %1</source>
        <translation>‹ Volver a %1</translation>
    </message>
    <message>
        <source>%1 was open here.</source>
        <translation>%1 estaba abierta aquí.</translation>
    </message>
    <message>
        <source>%1 was open here, at %2.</source>
        <translation>%1 estaba abierta aquí, en %2.</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Conectar a %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::StatusLine</name>
    <message>
        <source>Progress of the load</source>
        <translation>Progreso de la carga</translation>
    </message>
    <message>
        <source>Count them</source>
        <translation>Contarlos</translation>
    </message>
    <message>
        <source>The server counts all records only if you ask for it.</source>
        <translation>El servidor solo cuenta todos los registros si se lo pides.</translation>
    </message>
    <message>
        <source>Counting takes longer than %1 seconds and was left off.</source>
        <translation>El recuento tarda más de %1 segundos y se omitió.</translation>
    </message>
    <message>
        <source>%1 of ~%2 in %3</source>
        <comment>about so many, by the server&apos;s statistics</comment>
        <translation>%1 de ~%2 en %3</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 de %2 en %3</translation>
    </message>
    <message>
        <source>all %1 prefetched records looked at</source>
        <translation>%1 registros precargados, todos vistos</translation>
    </message>
    <message>
        <source>%1 of %2 prefetched records not looked at yet</source>
        <translation>%1 de %2 registros precargados aún sin ver</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Roundtrip %1</source>
        <translation>Roundtrip %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>%1 · filtered</source>
        <comment>the records of a table</comment>
        <translation>%1 · filtrado</translation>
    </message>
    <message>
        <source>no records in %1</source>
        <translation>no hay registros en %1</translation>
    </message>
    <message>
        <source>1 prefetched record looked at</source>
        <translation>1 registro precargado, visto</translation>
    </message>
    <message>
        <source>1 prefetched record not looked at yet</source>
        <translation>1 registro precargado aún sin ver</translation>
    </message>
</context>
<context>
    <name>roundtrip::StructurePane</name>
    <message>
        <source>Structure</source>
        <translation>Estructura</translation>
    </message>
    <message>
        <source>Choose a table to see how it is made.</source>
        <translation>Elige una tabla para ver cómo está hecha.</translation>
    </message>
</context>
<context>
    <name>roundtrip::StructureWriter</name>
    <message>
        <source>view</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabla</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sentencia</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>never NULL</source>
        <translation>nunca NULL</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generada</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaria</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>sin duplicados</translation>
    </message>
    <message>
        <source>foreign</source>
        <translation>foránea</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>deducida</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>declarada</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Índices</translation>
    </message>
    <message>
        <source>some records only</source>
        <translation>solo algunos registros</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>hash</translation>
    </message>
    <message>
        <source>(expression)</source>
        <translation>(expresión)</translation>
    </message>
</context>
<context>
    <name>roundtrip::SummaryStrip</name>
    <message>
        <source>at a latency of</source>
        <translation>con latencia de</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Copy query as</source>
        <translation>Copiar la consulta como</translation>
    </message>
    <message>
        <source>Copy as ▾</source>
        <translation>Copiar como ▾</translation>
    </message>
    <message>
        <source>Load it with %1 queries</source>
        <translation>Cargar con %1 consultas</translation>
    </message>
    <message>
        <source>query</source>
        <translation>consulta</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>consultas</translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation>1 ida y vuelta</translation>
    </message>
    <message>
        <source>%1 round trips</source>
        <translation>%1 idas y vueltas</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 medidos</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; estimated</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; estimados</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 consulta</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 consultas</translation>
    </message>
    <message>
        <source>Loaded: %1, %2. %3.</source>
        <translation>Cargado: %1, %2. %3.</translation>
    </message>
    <message>
        <source>%1, last time: &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1, la última vez: &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1: &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1: &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>roundtrip::TableColumns</name>
    <message>
        <source>Find a column…</source>
        <translation>Buscar una columna…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Mover a la izquierda</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Mover a la derecha</translation>
    </message>
    <message>
        <source>As wide as its values</source>
        <translation>Ajustar a sus valores</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>roundtrip::TableHeader</name>
    <message>
        <source>Columns of the records</source>
        <translation>Columnas de los registros</translation>
    </message>
</context>
<context>
    <name>roundtrip::TlsFields</name>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>as the driver does (prefer)</source>
        <translation>como el driver (prefer)</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Archivo CA</translation>
    </message>
    <message>
        <source>certificate of the authority that signs the server&apos;s</source>
        <translation>certificado de la autoridad que firma el del servidor</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>TL&amp;S</translation>
    </message>
    <message>
        <source>C&amp;A file</source>
        <translation>Archiv&amp;o CA</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Encrypted, or not connected at all. The certificate is checked against this file, the host&apos;s name is not.</source>
        <translation>Cifrada, o no hay conexión. El certificado se comprueba con este archivo; el nombre del host, no.</translation>
    </message>
    <message>
        <source>Without a CA file the server&apos;s identity is not verified, and the connection may not be encrypted.</source>
        <translation>Sin archivo CA no se verifica la identidad del servidor, y la conexión puede no estar cifrada.</translation>
    </message>
    <message>
        <source>Not encrypted, and the server&apos;s identity is not verified.</source>
        <translation>Sin cifrar, y no se verifica la identidad del servidor.</translation>
    </message>
    <message>
        <source>Encrypted only where the server insists; its identity is not verified.</source>
        <translation>Cifrada solo si el servidor lo exige; no se verifica su identidad.</translation>
    </message>
    <message>
        <source>Encrypted, but without a CA file the server&apos;s identity is not verified.</source>
        <translation>Cifrada, pero sin archivo CA no se verifica la identidad del servidor.</translation>
    </message>
    <message>
        <source>Encrypted. The certificate is checked against the CA file, the host&apos;s name is not.</source>
        <translation>Cifrada. El certificado se comprueba con el archivo CA; el nombre del host, no.</translation>
    </message>
    <message>
        <source>Encrypted. The certificate and the host&apos;s name in it are checked.</source>
        <translation>Cifrada. Se comprueban el certificado y el nombre del host que contiene.</translation>
    </message>
    <message>
        <source>Encrypted where the server can; its identity is not verified.</source>
        <translation>Cifrada si el servidor puede; no se verifica su identidad.</translation>
    </message>
</context>
<context>
    <name>roundtrip::ToolBar</name>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Tables (Ctrl+Shift+T)</source>
        <translation>Tablas (Ctrl+Mayús+T)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a SQLite file (Ctrl+O)</source>
        <translation>Abrir un archivo SQLite (Ctrl+O)</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Carrera</translation>
    </message>
    <message>
        <source>Race all strategies over the page that is shown (Ctrl+R)</source>
        <translation>Carrera de todas las estrategias sobre la página mostrada (Ctrl+R)</translation>
    </message>
    <message>
        <source>Stop: end the load; what has come stays (Esc)</source>
        <translation>Detener: terminar la carga; lo que llegó se queda (Esc)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Appearance and log</source>
        <translation>Apariencia y registro de consultas</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
</context>
<context>
    <name>roundtrip::Tour</name>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 de %2 · %3</translation>
    </message>
</context>
<context>
    <name>roundtrip::TourCard</name>
    <message>
        <source>Skip the tour</source>
        <translation>Saltar la visita</translation>
    </message>
    <message>
        <source>It can be taken at any time from the menu ☰, Help (Esc)</source>
        <translation>Se puede hacer cuando quieras desde el menú ☰, Ayuda (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>roundtrip::ViewSwitch</name>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Records, and below each what it leads to (F7)</source>
        <translation>Registros y, debajo de cada uno, a qué lleva (F7)</translation>
    </message>
    <message>
        <source>Records side by side, with a column for each of theirs (F7)</source>
        <translation>Registros uno junto a otro, con una columna para cada una de las suyas (F7)</translation>
    </message>
    <message>
        <source>Show as %1</source>
        <translation>Mostrar como %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowActions</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>Biblioteca de ejemplo</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nueva ventana</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Load naively</source>
        <translation>Cargar de forma ingenua</translation>
    </message>
    <message>
        <source>Load with prefetch</source>
        <translation>Cargar con prefetch</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Stop, or clear the field</source>
        <translation>Detener, o vaciar el campo</translation>
    </message>
    <message>
        <source>Other pane</source>
        <translation>Otro panel</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowLook</name>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>As the desktop (now %1 %)</source>
        <translation>Como el escritorio (ahora %1&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowSession</name>
    <message>
        <source>the last session</source>
        <translation>la última sesión</translation>
    </message>
</context>
<context>
    <name>strategy</name>
    <message>
        <source>naive</source>
        <translation>ingenua</translation>
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
        <translation>bajo demanda</translation>
    </message>
</context>
</TS>
