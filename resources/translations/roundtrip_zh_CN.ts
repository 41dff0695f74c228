<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConditionCompletion</name>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>开头为</translation>
    </message>
    <message>
        <source>differs; NULL does not</source>
        <translation>不等于；NULL 不算</translation>
    </message>
    <message>
        <source>one of (…, …)</source>
        <translation>属于 (…, …)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1. It has: nothing</source>
        <translation>%1。可用的有：无</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>there is no such file: %1</source>
        <translation>没有这个文件：%1</translation>
    </message>
    <message>
        <source>it is a folder, not a database file</source>
        <translation>这是文件夹，不是数据库文件</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>it is not a SQLite database, or it is encrypted</source>
        <translation>这不是 SQLite 数据库，或者已加密</translation>
    </message>
    <message>
        <source>it is damaged (%1)</source>
        <translation>已损坏（%1）</translation>
    </message>
    <message>
        <source>it is locked by a program that is writing to it; try again when that has finished</source>
        <translation>正在写入它的程序将其锁定；请在写入结束后重试</translation>
    </message>
    <message>
        <source>another program wrote to it while it was read; load it again</source>
        <translation>读取期间有其他程序写入；请重新加载</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 (%2) is missing; on Debian it is in the package %3</source>
        <translation>缺少 Qt 的 %1 驱动（%2）；在 Debian 上它在软件包 %3 中</translation>
    </message>
    <message>
        <source>the server cannot be reached (%1)</source>
        <translation>无法连接到服务器（%1）</translation>
    </message>
    <message>
        <source>no TLS connection to the server was made (%1); look at the TLS options</source>
        <translation>未能与服务器建立 TLS 连接（%1）；请检查 TLS 选项</translation>
    </message>
    <message>
        <source>the server does not let you in (%1)</source>
        <translation>服务器不允许您登录（%1）</translation>
    </message>
    <message>
        <source>the server has no connection free (%1); try again when others have left</source>
        <translation>服务器没有空闲连接（%1）；请在其他连接释放后重试</translation>
    </message>
    <message>
        <source>the connection to the server was lost (%1); what was loaded is still here, and loading again connects anew</source>
        <translation>与服务器的连接已断开（%1）；已加载的内容仍在，重新加载即可再次连接</translation>
    </message>
    <message>
        <source>it is locked by another transaction (%1); try again when that has ended</source>
        <translation>被另一个事务锁定（%1）；请在其结束后重试</translation>
    </message>
    <message>
        <source>the statement took longer than the time limit of this connection; raise the limit, or load less</source>
        <translation>语句超出了此连接的时间限制；请提高限制，或减少加载</translation>
    </message>
    <message>
        <source>the statement was cancelled</source>
        <translation>语句已取消</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a table of this database</source>
        <translation>“%1”不是此数据库的表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column of %2</source>
        <translation>“%1”不是 %2 的列</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a relation of %2</source>
        <translation>“%1”不是 %2 的关系</translation>
    </message>
    <message>
        <source>it takes longer than what is done unasked may take</source>
        <translation>耗时超过了自动执行的操作所允许的时间</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>there is not enough memory for it; ask for fewer records or columns</source>
        <translation>内存不足；请减少记录或列</translation>
    </message>
    <message>
        <source>it is not a load that Roundtrip has saved</source>
        <translation>这不是 Roundtrip 保存的加载</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>it was written by a later version of Roundtrip (format %1); this one reads format %2</source>
        <translation>它由更新版本的 Roundtrip 写成（格式 %1）；此版本读取格式 %2</translation>
    </message>
    <message>
        <source>it has more than the %1 MiB that a load file may have</source>
        <translation>它超过了加载文件允许的 %1 MiB</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>this is a load that was saved on %1 from %2; open the database to load again</source>
        <translation>这是于 %1 从 %2 保存的加载；要重新加载，请打开数据库</translation>
    </message>
    <message>
        <source>a condition begins with a column of %1: %2</source>
        <translation>条件以 %1 的列开头：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2 and leads no further</source>
        <translation>“%1”是 %2 的列，不能再继续</translation>
    </message>
    <message>
        <source>an operator is missing behind &quot;%1&quot;: %2</source>
        <translation>“%1”之后缺少运算符：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an operator; behind &quot;%2&quot; can stand: %3</source>
        <translation>“%1”不是运算符；“%2”之后可以是：%3</translation>
    </message>
    <message>
        <source>a value is missing behind &quot;%1&quot;; &quot;&quot; is the empty text</source>
        <translation>“%1”之后缺少值；&quot;&quot; 表示空文本</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot take null, which compares with nothing; there are &quot;is null&quot; and &quot;is not null&quot;</source>
        <translation>“%1”不接受 null，因为它不能与任何值比较；可用 &quot;is null&quot; 和 &quot;is not null&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number, and %2 is declared %3; in quotes it is compared as text</source>
        <translation>“%1”不是数字，而 %2 声明为 %3；加引号则按文本比较</translation>
    </message>
    <message>
        <source>%1 is no text in double quotes: one ends with &quot;, and has \&quot; and \\ for these characters themselves</source>
        <translation>%1 不是双引号文本：它以 &quot; 结尾，这些字符本身写作 \&quot; 和 \\</translation>
    </message>
    <message>
        <source>&quot;in&quot; takes a list in brackets, as in (1, 2, 3), not %1</source>
        <translation>&quot;in&quot; 需要括号中的列表，如 (1, 2, 3)，而不是 %1</translation>
    </message>
    <message>
        <source>in the list %1 a quote or a brace is opened and not closed</source>
        <translation>列表 %1 中有未闭合的引号或花括号</translation>
    </message>
    <message>
        <source>the list %1 has nothing between two commas; &quot;&quot; is the empty text</source>
        <translation>列表 %1 的两个逗号之间没有内容；&quot;&quot; 表示空文本</translation>
    </message>
    <message>
        <source>a path of more than %1 relations is refused: &quot;%2&quot;</source>
        <translation>拒绝超过 %1 个关系的路径：“%2”</translation>
    </message>
    <message>
        <source>the path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>一个选项</translation>
    </message>
    <message>
        <source>the user name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>the port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>the URL has %1 ports for one host; give one port for all hosts, or one for each</source>
        <translation>URL 为一个主机给出了 %1 个端口；请为所有主机给出一个端口，或每个主机一个</translation>
    </message>
    <message>
        <source>the URL has %1 ports for %2 hosts; give one port for all hosts, or one for each</source>
        <translation>URL 为 %2 个主机给出了 %1 个端口；请为所有主机给出一个端口，或每个主机一个</translation>
    </message>
    <message>
        <source>statement_timeout takes a whole number of milliseconds</source>
        <translation>statement_timeout 需要以毫秒为单位的整数</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 has no &quot;sslmode&quot;; with ssl_ca it insists on TLS and checks the certificate, but not the host&apos;s name</source>
        <translation>Qt 的 %1 驱动没有 &quot;sslmode&quot;；使用 ssl_ca 时它要求 TLS 并检查证书，但不检查主机名</translation>
    </message>
    <message>
        <source>option %1 of the URL has no value; in a password write %26 for &quot;&amp;&quot;</source>
        <translation>URL 的选项 %1 没有值；密码中的“&amp;”请写作 %26</translation>
    </message>
    <message>
        <source>option %1 of the URL is not known</source>
        <translation>URL 的选项 %1 未知</translation>
    </message>
    <message>
        <source>the URL&apos;s option %1 has no value</source>
        <translation>URL 的选项 %1 没有值</translation>
    </message>
    <message>
        <source>%1 takes a whole number</source>
        <translation>%1 需要整数</translation>
    </message>
    <message>
        <source>%1 does not take this value</source>
        <translation>%1 不接受此值</translation>
    </message>
    <message>
        <source>the URL names no file; a SQLite URL is sqlite:///path</source>
        <translation>URL 没有指定文件；SQLite URL 的形式是 sqlite:///路径</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no file; a SQLite URL is sqlite:///path</source>
        <translation>“%1”没有指定文件；SQLite URL 的形式是 sqlite:///路径</translation>
    </message>
    <message>
        <source>a SQLite URL has no options; write %3F for a &quot;?&quot; in the name of a file</source>
        <translation>SQLite URL 没有选项；文件名中的“?”请写作 %3F</translation>
    </message>
    <message>
        <source>a file is on this computer: the URL is file:///path, without a host</source>
        <translation>文件在本机上：URL 的形式是 file:///路径，不带主机</translation>
    </message>
    <message>
        <source>&quot;vfs&quot; cannot be chosen: a file is read through one that cannot write</source>
        <translation>不能选择 &quot;vfs&quot;：文件通过不能写入的 VFS 读取</translation>
    </message>
    <message>
        <source>the URL names no file; it is file:///path</source>
        <translation>URL 没有指定文件；其形式是 file:///路径</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of URL</source>
        <translation>“%1”不是一种 URL</translation>
    </message>
    <message>
        <source>&quot;//&quot; is missing after &quot;%1:&quot;; a URL is %1://user@host:port/database</source>
        <translation>“%1:”之后缺少“//”；URL 的形式是 %1://用户@主机:端口/数据库</translation>
    </message>
    <message>
        <source>%1 of the URL has a &quot;%&quot; without the code of a character behind it; write %25 for the sign itself</source>
        <translation>URL 的%1中有“%”，其后没有字符代码；该符号本身请写作 %25</translation>
    </message>
    <message>
        <source>%1 of the URL is no valid UTF-8</source>
        <translation>URL 的%1不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>the URL says %1 twice</source>
        <translation>URL 两次给出了%1</translation>
    </message>
    <message>
        <source>only one &quot;@&quot; can stand in a URL, before the host; in a user name or password write %40 for it, %2F for &quot;/&quot; and %3F for &quot;?&quot;</source>
        <translation>URL 中只能有一个“@”，位于主机之前；用户名或密码中的它请写作 %40，“/”写作 %2F，“?”写作 %3F</translation>
    </message>
    <message>
        <source>the URL names no database; it is %1://user@host:port/database</source>
        <translation>URL 没有指定数据库；其形式是 %1://用户@主机:端口/数据库</translation>
    </message>
    <message>
        <source>the database&apos;s name has a &quot;/&quot; in it; write %2F for it</source>
        <translation>数据库名称中有“/”；请写作 %2F</translation>
    </message>
    <message>
        <source>the URL&apos;s host and port cannot be told apart; an IPv6 address stands in brackets, [::1]:%1</source>
        <translation>无法区分 URL 的主机和端口；IPv6 地址要放在方括号中，[::1]:%1</translation>
    </message>
    <message>
        <source>the URL&apos;s port is no number from 1 to 65535</source>
        <translation>URL 的端口不是 1 到 65535 之间的数字</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>it ends here, too early</source>
        <translation>在此处过早结束</translation>
    </message>
    <message>
        <source>a number of four hexadecimal digits was expected</source>
        <translation>此处应为四位十六进制数</translation>
    </message>
    <message>
        <source>a character that can be escaped was expected</source>
        <translation>此处应为可转义的字符</translation>
    </message>
    <message>
        <source>half a character stands alone</source>
        <translation>有单独的半个字符</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>此处应为文本</translation>
    </message>
    <message>
        <source>the end of a text was expected</source>
        <translation>此处应为文本的结尾</translation>
    </message>
    <message>
        <source>a text has a control character in it</source>
        <translation>文本中有控制字符</translation>
    </message>
    <message>
        <source>an object was expected</source>
        <translation>此处应为对象</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>此处应为列表</translation>
    </message>
    <message>
        <source>more than %1 objects and lists stand within one another</source>
        <translation>对象和列表的嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>there is too much of it</source>
        <translation>内容过多</translation>
    </message>
    <message>
        <source>a comma or } was expected</source>
        <translation>此处应为逗号或 }</translation>
    </message>
    <message>
        <source>a comma or ] was expected</source>
        <translation>此处应为逗号或 ]</translation>
    </message>
    <message>
        <source>a colon was expected</source>
        <translation>此处应为冒号</translation>
    </message>
    <message>
        <source>the name comes twice</source>
        <translation>名称出现了两次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>a text is longer than %1 characters</source>
        <translation>文本超过 %1 个字符</translation>
    </message>
    <message>
        <source>a whole number was expected</source>
        <translation>此处应为整数</translation>
    </message>
    <message>
        <source>%1 is no whole number from %2 to %3</source>
        <translation>%1 不是 %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>a number was expected</source>
        <translation>此处应为数字</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 不是数字</translation>
    </message>
    <message>
        <source>true or false was expected</source>
        <translation>此处应为 true 或 false</translation>
    </message>
    <message>
        <source>null was expected</source>
        <translation>此处应为 null</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>此处应为值</translation>
    </message>
    <message>
        <source>something follows the end</source>
        <translation>结尾之后还有内容</translation>
    </message>
    <message>
        <source>it is no whole number of 64 bits</source>
        <translation>不是 64 位整数</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>不是 base64</translation>
    </message>
    <message>
        <source>it is neither &quot;inf&quot; nor &quot;-inf&quot; nor &quot;nan&quot;</source>
        <translation>既不是“inf”，也不是“-inf”或“nan”</translation>
    </message>
    <message>
        <source>there is more than one value</source>
        <translation>有多个值</translation>
    </message>
    <message>
        <source>no value is written so</source>
        <translation>没有这样写的值</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>more of it is here than there is</source>
        <translation>此处的内容多于实际内容</translation>
    </message>
    <message>
        <source>there are more than %1</source>
        <translation>超过 %1 个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>此处不识别“%1”</translation>
    </message>
    <message>
        <source>there are %1 statements in all</source>
        <translation>总共有 %1 条语句</translation>
    </message>
    <message>
        <source>there are more than were opened</source>
        <translation>数量多于已打开的</translation>
    </message>
    <message>
        <source>the record that was opened is not there</source>
        <translation>打开的记录不存在</translation>
    </message>
    <message>
        <source>what the record leads to was loaded before</source>
        <translation>该记录所指向的内容之前已加载</translation>
    </message>
    <message>
        <source>the records lead to one another too often</source>
        <translation>记录之间的指向过多</translation>
    </message>
    <message>
        <source>there are more than %1 conditions</source>
        <translation>条件超过 %1 个</translation>
    </message>
    <message>
        <source>there is no such comparison</source>
        <translation>没有这种比较</translation>
    </message>
    <message>
        <source>a path has more than %1 names</source>
        <translation>路径中的名称超过 %1 个</translation>
    </message>
    <message>
        <source>there are more than %1 values</source>
        <translation>值超过 %1 个</translation>
    </message>
    <message>
        <source>&quot;not&quot; has one part</source>
        <translation>“not”只有一个部分</translation>
    </message>
    <message>
        <source>&quot;sets&quot; come first</source>
        <translation>“sets”应在前面</translation>
    </message>
    <message>
        <source>there are no records</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>there are more than the lookups lead to</source>
        <translation>数量多于关系所指向的</translation>
    </message>
    <message>
        <source>there is no table &quot;%1&quot;</source>
        <translation>没有表“%1”</translation>
    </message>
    <message>
        <source>row %1 cannot be the first that a statement filled</source>
        <translation>第 %1 行不可能是某条语句填充的第一行</translation>
    </message>
    <message>
        <source>the statements that filled the rows do not fit their number</source>
        <translation>填充各行的语句与行数不符</translation>
    </message>
    <message>
        <source>%1 has no such column</source>
        <translation>%1 没有这样的列</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>超过 %1 行</translation>
    </message>
    <message>
        <source>there are %1 values for %2 rows</source>
        <translation>%2 行有 %1 个值</translation>
    </message>
    <message>
        <source>the sets have more than %1 columns</source>
        <translation>各集合的列超过 %1 个</translation>
    </message>
    <message>
        <source>the first records are not those that were asked for</source>
        <translation>开头的记录不是所请求的记录</translation>
    </message>
    <message>
        <source>&quot;table&quot; and &quot;rows&quot; come first</source>
        <translation>“table”和“rows”应在前面</translation>
    </message>
    <message>
        <source>there are rows without columns</source>
        <translation>有没有列的行</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; does not lead there</source>
        <translation>关系“%1”不指向那里</translation>
    </message>
    <message>
        <source>step %1 of the lookups is another</source>
        <translation>关系的第 %1 步不同</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; comes twice</source>
        <translation>关系“%1”出现了两次</translation>
    </message>
    <message>
        <source>there are %1 counts for %2 rows</source>
        <translation>%2 行有 %1 个计数</translation>
    </message>
    <message>
        <source>row %1 is none of %2</source>
        <translation>第 %1 行不在 %2 行之内</translation>
    </message>
    <message>
        <source>a relation to one record leads to %1</source>
        <translation>指向一条记录的关系指向了 %1 条</translation>
    </message>
    <message>
        <source>there are %1 rows, and not %2</source>
        <translation>有 %1 行，而不是 %2 行</translation>
    </message>
    <message>
        <source>there are two tables &quot;%1&quot;</source>
        <translation>有两个表“%1”</translation>
    </message>
    <message>
        <source>two relations of a table are called &quot;%1&quot;</source>
        <translation>同一个表有两个名为“%1”的关系</translation>
    </message>
    <message>
        <source>a relation names the table &quot;%1&quot;, which is missing</source>
        <translation>某个关系引用的表“%1”不存在</translation>
    </message>
    <message>
        <source>the columns of the relation &quot;%1&quot; do not fit one another</source>
        <translation>关系“%1”的列互不相符</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; has no way back &quot;%2&quot;</source>
        <translation>关系“%1”没有返回关系“%2”</translation>
    </message>
    <message>
        <source>the tables have more than %1 columns</source>
        <translation>各表的列超过 %1 个</translation>
    </message>
    <message>
        <source>it refers to a statement that comes later</source>
        <translation>引用了后面的语句</translation>
    </message>
    <message>
        <source>there are more than %1 round trips</source>
        <translation>往返超过 %1 次</translation>
    </message>
    <message>
        <source>it is no date with a time</source>
        <translation>不是带时间的日期</translation>
    </message>
    <message>
        <source>there are two columns &quot;%1&quot;</source>
        <translation>有两个列“%1”</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>没有列“%1”</translation>
    </message>
    <message>
        <source>what the opened records lead to is missing</source>
        <translation>缺少打开的记录所指向的内容</translation>
    </message>
    <message>
        <source>&quot;schema&quot; comes before it</source>
        <translation>“schema”应在其之前</translation>
    </message>
    <message>
        <source>it stands between &quot;queries&quot; and &quot;records&quot;</source>
        <translation>应位于“queries”和“records”之间</translation>
    </message>
    <message>
        <source>&quot;query&quot; and &quot;queries&quot; come before it</source>
        <translation>“query”和“queries”应在其之前</translation>
    </message>
    <message>
        <source>&quot;records&quot; come before it</source>
        <translation>“records”应在其之前</translation>
    </message>
    <message>
        <source>the load has too many records</source>
        <translation>该加载的记录过多</translation>
    </message>
    <message>
        <source>the load takes more than the %1 MiB that a load file may have</source>
        <translation>该加载超过加载文件允许的 %1 MiB</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是一个文件夹</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>%3; did you mean &quot;%1&quot;? It has: %2</source>
        <translation>%3；您是否想写“%1”？它有：%2</translation>
    </message>
    <message>
        <source>%2. It has: %1</source>
        <translation>%2。它有：%1</translation>
    </message>
    <message>
        <source>%3; did you mean &quot;%1&quot;? There are: %2</source>
        <translation>%3；您是否想写“%1”？可用的有：%2</translation>
    </message>
    <message>
        <source>%2. There are: %1</source>
        <translation>%2。可用的有：%1</translation>
    </message>
    <message>
        <source>%1. There are: nothing</source>
        <translation>%1。没有可用的</translation>
    </message>
    <message>
        <source>it is damaged at byte %1: %2</source>
        <translation>它在第 %1 字节处损坏：%2</translation>
    </message>
    <message>
        <source>it is damaged at %1 (byte %2): %3</source>
        <translation>它在 %1（第 %2 字节）处损坏：%3</translation>
    </message>
    <message>
        <source>{&quot;$real&quot;: ...} takes &quot;inf&quot;, &quot;-inf&quot; or &quot;nan&quot;; write other reals as numbers</source>
        <translation>{&quot;$real&quot;: ...} 只接受“inf”、“-inf”或“nan”；其他实数请写成数字</translation>
    </message>
    <message>
        <source>{&quot;%1&quot;: ...} takes bytes in base64, as &quot;AP8=&quot;</source>
        <translation>{&quot;%1&quot;: ...} 接受 base64 形式的字节，例如“AP8=”</translation>
    </message>
    <message>
        <source>%1 is no text: half of a surrogate pair stands in it alone; for bytes that are no text write {&quot;$bytes&quot;: ...}</source>
        <translation>%1 不是文本：其中单独出现了半个代理对；对于不是文本的字节请写 {&quot;$bytes&quot;: ...}</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>no TLS connection to the server was made (it offers none); have it offer TLS, or leave the TLS options out</source>
        <translation>未能与服务器建立 TLS 连接（它不提供）；请让它提供 TLS，或去掉 TLS 选项</translation>
    </message>
    <message>
        <source>the server does not tell its columns</source>
        <translation>服务器没有告知它的列</translation>
    </message>
    <message>
        <source>the server is PostgreSQL %1; %2 or later is needed</source>
        <translation>服务器是 PostgreSQL %1；需要 %2 或更高版本</translation>
    </message>
    <message>
        <source>%1 cannot have a semicolon in it: &quot;%2&quot;</source>
        <translation>%1 不能含有分号：“%2”</translation>
    </message>
    <message>
        <source>what answers there is no PostgreSQL server (%1); look at the port and the kind of server</source>
        <translation>那里应答的不是 PostgreSQL 服务器（%1）；请检查端口和服务器类型</translation>
    </message>
    <message>
        <source>the server has no room left for what the statement needs (%1)</source>
        <translation>服务器没有空间执行这条语句（%1）</translation>
    </message>
    <message>
        <source>this connection only reads (%1)</source>
        <translation>此连接只读（%1）</translation>
    </message>
    <message>
        <source>%1; look at the service of the URL or PGSERVICE, and at the file that PGSERVICEFILE names</source>
        <translation>%1；请检查 URL 或 PGSERVICE 中的服务，以及 PGSERVICEFILE 指定的文件</translation>
    </message>
    <message>
        <source>a server that the statement needs besides cannot be reached (%1)</source>
        <translation>无法连接该语句还需要的另一台服务器（%1）</translation>
    </message>
    <message>
        <source>Qt&apos;s driver has not opened it as it was told to, so it could be written to</source>
        <translation>Qt 的驱动程序没有按要求打开它，因此它可能被写入</translation>
    </message>
    <message>
        <source>its name is not valid UTF-8, so that no statement can name it</source>
        <translation>它的名称不是有效的 UTF-8，因此没有语句能引用它</translation>
    </message>
    <message>
        <source>finding out its columns takes long; that is done when records of it are asked for</source>
        <translation>查明它的列需要很久；在请求它的记录时才会进行</translation>
    </message>
    <message>
        <source>the name of its column &quot;%1&quot; is not valid UTF-8, so that no statement can name it</source>
        <translation>它的列“%1”的名称不是有效的 UTF-8，因此没有语句能引用它</translation>
    </message>
    <message>
        <source>an interrupted transaction of another program waits beside it (its -journal file); open it once with the program that writes it</source>
        <translation>旁边有另一个程序中断的事务（它的 -journal 文件）；请先用写入它的程序打开一次</translation>
    </message>
    <message>
        <source>another program began to write to it while it was read; load it again</source>
        <translation>读取时另一个程序开始向它写入；请重新加载</translation>
    </message>
    <message>
        <source>it is to be sorted, and there is no folder for temporary files; name one in SQLITE_TMPDIR</source>
        <translation>需要排序，但没有存放临时文件的文件夹；请在 SQLITE_TMPDIR 中指定一个</translation>
    </message>
    <message>
        <source>the index of its write-ahead log, the -shm file, is not finished; try again, or open it once with the program that writes it</source>
        <translation>它的预写日志索引（-shm 文件）尚未完成；请重试，或先用写入它的程序打开一次</translation>
    </message>
    <message>
        <source>its write-ahead log is held by a program that does not go on; let that program go on, or end it, and try again</source>
        <translation>它的预写日志被一个停滞的程序占用；请让该程序继续或结束它，然后重试</translation>
    </message>
    <message>
        <source>it takes more than %1 MB of temporary files to sort this, or the disk is full; ask for fewer records, or for an order that an index has</source>
        <translation>排序需要超过 %1 MB 的临时文件，或者磁盘已满；请请求更少的记录，或使用索引已有的顺序</translation>
    </message>
    <message>
        <source>it could not be read (%1)</source>
        <translation>无法读取（%1）</translation>
    </message>
    <message>
        <source>it could not be opened (%1)</source>
        <translation>无法打开（%1）</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2)</source>
        <translation>无法访问 %1（%2）</translation>
    </message>
    <message>
        <source>it cannot be reached (%1)</source>
        <translation>无法访问（%1）</translation>
    </message>
    <message>
        <source>its write-ahead log, the -wal file, cannot be read (%1)</source>
        <translation>无法读取它的预写日志（-wal 文件）（%1）</translation>
    </message>
    <message>
        <source>its write-ahead log, the -wal file, is damaged, so what was written last cannot be read; open it once with the program that writes it, or move that file away</source>
        <translation>它的预写日志（-wal 文件）已损坏，因此最后写入的内容无法读取；请先用写入它的程序打开一次，或移走该文件</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>无法读取（%1）</translation>
    </message>
    <message>
        <source>the file is truncated: %1 of %2 bytes are there</source>
        <translation>文件被截断：只有 %2 字节中的 %1 字节</translation>
    </message>
    <message>
        <source>its write-ahead log was left behind (a -wal file without a -shm file), and reading it would change files; open it once with the program that writes it</source>
        <translation>它的预写日志被遗留下来（有 -wal 文件而没有 -shm 文件），读取它会改动文件；请先用写入它的程序打开一次</translation>
    </message>
    <message>
        <source>the connection is closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>a load whose lookups select their records cannot be kept</source>
        <translation>查找会筛选记录的加载无法保存</translation>
    </message>
    <message>
        <source>it could not be ended; its connection was given up</source>
        <translation>无法结束它；已放弃它的连接</translation>
    </message>
    <message>
        <source>a relation with a junction has no key of its own</source>
        <translation>带有连接表的关系没有自己的键</translation>
    </message>
    <message>
        <source>the record is no longer in %1</source>
        <translation>该记录已不在 %1 中</translation>
    </message>
    <message>
        <source>%1 has no primary key, and several of its records look like this one and differ in %2</source>
        <translation>%1 没有主键，其中有多条记录与此记录相似，只在 %2 上不同</translation>
    </message>
    <message>
        <source>%1 has no primary key, and more than %2 of its records look like this one</source>
        <translation>%1 没有主键，其中有超过 %2 条记录与此记录相似</translation>
    </message>
    <message>
        <source>no record of %1 looks like this one any more</source>
        <translation>%1 中已没有与此相似的记录</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to one record or none and takes no limit</source>
        <translation>“%1”指向一条记录或没有记录，不接受数量限制</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>a limit and an offset are whole numbers from 0 up</source>
        <translation>数量限制和偏移是从 0 开始的整数</translation>
    </message>
    <message>
        <source>%1 columns of %2 cannot refer to %3 columns of %4</source>
        <translation>%2 的 %1 列不能引用 %4 的 %3 列</translation>
    </message>
    <message>
        <source>%1 column of %2 cannot refer to %3 columns of %4</source>
        <translation>%2 的 %1 列不能引用 %4 的 %3 列</translation>
    </message>
    <message>
        <source>%1 columns of %2 cannot refer to %3 column of %4</source>
        <translation>%2 的 %1 列不能引用 %4 的 %3 列</translation>
    </message>
    <message>
        <source>the two keys of the junction %1 are the same columns</source>
        <translation>连接表 %1 的两个键是相同的列</translation>
    </message>
    <message>
        <source>no columns of %1 are named</source>
        <translation>没有指定 %1 的列</translation>
    </message>
    <message>
        <source>%1 has no primary key; name the columns that are referred to</source>
        <translation>%1 没有主键；请指定被引用的列</translation>
    </message>
    <message>
        <source>%1 of %2 cannot refer to %3 of %4: the one is %5, the other %6</source>
        <translation>%2 的 %1 不能引用 %4 的 %3：前者是 %5，后者是 %6</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of the records of &quot;%2&quot;: %3 has a column of that name</source>
        <translation>“%1”不能作为“%2”的记录的名称：%3 有同名的列</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of the records of &quot;%2&quot;: %3 has a relation of that name</source>
        <translation>“%1”不能作为“%2”的记录的名称：%3 有同名的关系</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was looked up before, with another selection of its records; put the one with conditions first, or give it a name of its own</source>
        <translation>“%1”之前已以另一种记录筛选查找过；请把带条件的放在前面，或给它一个自己的名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already the name of other records of %2</source>
        <translation>“%1”已是 %2 的其他记录的名称</translation>
    </message>
    <message>
        <source>a lookup of more than %1 relations is refused: &quot;%2...&quot;</source>
        <translation>拒绝超过 %1 个关系的查找：“%2...”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2, not a relation</source>
        <translation>“%1”是 %2 的列，不是关系</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a member</source>
        <translation>“%1”不是成员</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text, or an empty one</source>
        <translation>“%1”不是文本，或为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a column&apos;s name nor an array of them</source>
        <translation>“%1”既不是列名，也不是列名的数组</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an array</source>
        <translation>“%1”不是数组</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false</source>
        <translation>“%1”既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;through&quot;</source>
        <translation>“%1”需要“through”</translation>
    </message>
    <message>
        <source>%1 is not JSON: line %2: %3</source>
        <translation>%1 不是 JSON：第 %2 行：%3</translation>
    </message>
    <message>
        <source>it has more than the %1 MiB that a file of relations may have</source>
        <translation>它超过了关系文件允许的 %1 MiB</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name of %2&apos;s relation &quot;%3&quot;: it is empty</source>
        <translation>“%1”不能作为 %2 的关系“%3”的名称：它是空的</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name of %2&apos;s relation &quot;%3&quot;: it is another relation&apos;s name</source>
        <translation>“%1”不能作为 %2 的关系“%3”的名称：它是另一个关系的名称</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes two values, the first and the last</source>
        <translation>“%2”的 %1 接受两个值：第一个和最后一个</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes one value</source>
        <translation>“%2”的 %1 接受一个值</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; cannot take NULL, which compares with nothing; use isnull</source>
        <translation>“%2”的 %1 不接受 NULL，它与任何值都无法比较；请使用 isnull</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes text, not a blob</source>
        <translation>“%2”的 %1 接受文本，而不是 BLOB</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; takes what %3 (%4) can be: %5</source>
        <translation>“%2”的 %1 只接受 %3（%4）可能的值：%5</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a relation whose key has several columns; compare one of the columns of %2: %3</source>
        <translation>“%1”是一个键有多列的关系；请比较 %2 的某一列：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a column of %2 and leads no further; comparisons such as gte are functions of Field</source>
        <translation>“%1”是 %2 的列，不能再往下；gte 之类的比较是 Field 的函数</translation>
    </message>
    <message>
        <source>%1 is no date or moment</source>
        <translation>%1 不是日期或时刻</translation>
    </message>
    <message>
        <source>%1 is no time</source>
        <translation>%1 不是时间</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column of %2 or a relation of the path</source>
        <translation>“%1” 不是 %2 的列，也不是路径上的关系</translation>
    </message>
    <message>
        <source>%1 refers to %2 already</source>
        <translation>%1 已经引用 %2</translation>
    </message>
    <message>
        <source>it is a SQLite database, and no database is written to</source>
        <translation>它是 SQLite 数据库，而不会写入任何数据库</translation>
    </message>
    <message>
        <source>the name is that of a file of a SQLite database</source>
        <translation>该名称属于某个 SQLite 数据库的文件</translation>
    </message>
</context>
<context>
    <name>GrowthPlot</name>
    <message>
        <source>Queries as the data grows</source>
        <translation>查询数随数据增长</translation>
    </message>
    <message>
        <source>Time as the data grows</source>
        <translation>时间随数据增长</translation>
    </message>
    <message>
        <source>It is measured after the lanes.</source>
        <translation>在赛道跑完后测量。</translation>
    </message>
    <message>
        <source>It takes two records at least to see anything grow.</source>
        <translation>至少要有两条记录才能看出增长。</translation>
    </message>
    <message>
        <source>It was not measured.</source>
        <translation>未测量。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Measured at %1 records of %2. A rising line is N+1, a flat one is not.</source>
        <translation>在 %2 的 %1 条记录上测得。上升的线是 N+1，平的不是。</translation>
    </message>
    <message>
        <source>Measured at %1 records of %2, with %3 for each round trip.</source>
        <translation>在 %2 的 %1 条记录上测得，每次往返 %3。</translation>
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
        <translation>%1 的记录数</translation>
    </message>
    <message>
        <source>1 + N</source>
        <translation>1 + N</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>Open or close a record</source>
        <translation>展开或折叠记录</translation>
    </message>
    <message>
        <source>Open all below a record</source>
        <translation>展开记录下的全部内容</translation>
    </message>
    <message>
        <source>Make a record the root</source>
        <translation>将记录设为根</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>The first, or the last of all records</source>
        <translation>第一条，或所有记录的最后一条</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>In the records</source>
        <translation>在记录中</translation>
    </message>
    <message>
        <source>About Roundtrip</source>
        <translation>关于 Roundtrip</translation>
    </message>
    <message>
        <source>Shows what loading related records costs. It only reads.</source>
        <translation>显示加载相关记录的开销。只读取，不写入。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Roundtrip is under the MIT licence, which stands below. Qt is under the GNU Lesser General Public License, version 3; the program is linked to it as a library that can be exchanged. SQLite is in the public domain.</source>
        <translation>Roundtrip 采用 MIT 许可证，全文见下。Qt 采用 GNU Lesser General Public License 第 3 版；本程序以可替换的库的形式链接 Qt。SQLite 属于公有领域。</translation>
    </message>
    <message>
        <source>Qt&apos;s drivers for servers, libpq (PostgreSQL Licence) and libmariadb (LGPL 2.1) are those of the system.</source>
        <translation>Qt 的服务器驱动程序、libpq（PostgreSQL Licence）和 libmariadb（LGPL 2.1）由系统提供。</translation>
    </message>
    <message>
        <source>Copy records with the names of their columns</source>
        <translation>连同列名复制记录</translation>
    </message>
    <message>
        <source>Open one of the databases opened last</source>
        <translation>打开最近打开的数据库之一</translation>
    </message>
    <message>
        <source>Follow the relations that are guessed</source>
        <translation>沿用推测的关系</translation>
    </message>
    <message>
        <source>Fold or unfold a load</source>
        <translation>折叠或展开一次加载</translation>
    </message>
    <message>
        <source>Copy as SQL that runs</source>
        <translation>复制为可运行的 SQL</translation>
    </message>
    <message>
        <source>In the queries</source>
        <translation>在查询中</translation>
    </message>
    <message>
        <source>One row for all queries with the same text, or one for each</source>
        <translation>相同文本的查询合为一行，或各占一行</translation>
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
        <translation>运行中…</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>whole table read, without a list: the keys are those of all %1 records of %2</source>
        <translation>读取整个表，不用列表：键即 %2 全部 %1 条记录的键</translation>
    </message>
    <message>
        <source>all that meets the filter is read, without a list: the keys are those of all %1 records of %2</source>
        <translation>读取符合筛选的全部内容，不用列表：键即 %2 全部 %1 条记录的键</translation>
    </message>
    <message>
        <source>%1 keys in %2 statements</source>
        <translation>%1 个键，%2 条语句</translation>
    </message>
    <message>
        <source>%1 scanned, about %2 records: quicker than to look up %3 keys</source>
        <translation>扫描 %1，约 %2 条记录：比查找 %3 个键快</translation>
    </message>
    <message>
        <source>%1 scanned: no index on %2 finds %3 keys</source>
        <translation>扫描 %1：%2 上没有索引可查找 %3 个键</translation>
    </message>
    <message>
        <source>%1 keys looked up: quicker than to scan about %2 records of %3</source>
        <translation>查找 %1 个键：比扫描 %3 的约 %2 条记录快</translation>
    </message>
    <message>
        <source>a statement for each key: the view unites queries</source>
        <translation>每个键一条语句：该视图合并了多个查询</translation>
    </message>
    <message>
        <source>the keys stay in the database</source>
        <translation>键留在数据库中</translation>
    </message>
    <message>
        <source>by its keys: more than %1 SELECTs within one another are too many</source>
        <translation>按键查询：嵌套的 SELECT 超过 %1 层就太多了</translation>
    </message>
    <message>
        <source>%1.%2 is compared and sorted byte by byte: its collation %3 is not here</source>
        <translation>%1.%2 按字节比较和排序：此处没有其排序规则 %3</translation>
    </message>
    <message>
        <source>a statement of its own: one takes no more than %1 tables and %2 columns</source>
        <translation>单独一条语句：一条语句最多 %1 个表、%2 列</translation>
    </message>
    <message>
        <source>a statement of its own: the view unites queries</source>
        <translation>单独一条语句：该视图合并了多个查询</translation>
    </message>
    <message>
        <source>a statement of its own: joined beside another list, each would multiply the other&apos;s rows</source>
        <translation>单独一条语句：若与另一个列表一起联接，两者的行会相乘</translation>
    </message>
    <message>
        <source>%1 sent more than once</source>
        <translation>%1 发送了不止一次</translation>
    </message>
    <message>
        <source>export of %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>%1 of one %2</source>
        <translation>一条 %2 的 %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>系统目录</translation>
    </message>
    <message>
        <source>count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>执行计划</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>again</source>
        <translation>再次</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>query %1, %2</source>
        <translation>查询 %1，%2</translation>
    </message>
    <message>
        <source>places of %1</source>
        <translation>%1 的跳转位置</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>%1, descending</source>
        <translation>%1，降序</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1，升序</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>full scan of %1, to make an index for this query alone</source>
        <translation>全表扫描 %1，仅为此查询建立索引</translation>
    </message>
    <message>
        <source>full scan of %1</source>
        <translation>全表扫描 %1</translation>
    </message>
    <message>
        <source>full scan of the index %2 of %1</source>
        <translation>全扫描 %1 的索引 %2</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>该表</translation>
    </message>
    <message>
        <source>search of %1 by the primary key</source>
        <translation>按主键查找 %1</translation>
    </message>
    <message>
        <source>search of %1</source>
        <translation>查找 %1</translation>
    </message>
    <message>
        <source>search of %1 by the index %2</source>
        <translation>按索引 %2 查找 %1</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>join</source>
        <translation>联接</translation>
    </message>
    <message>
        <source>grouping</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>no full scan</source>
        <translation>无全扫描</translation>
    </message>
    <message>
        <source>1 full scan</source>
        <translation>1 次全扫描</translation>
    </message>
    <message>
        <source>%1 full scans</source>
        <translation>%1 次全扫描</translation>
    </message>
    <message>
        <source>no sort</source>
        <translation>无排序</translation>
    </message>
    <message>
        <source>1 sort</source>
        <translation>1 次排序</translation>
    </message>
    <message>
        <source>%1 sorts</source>
        <translation>%1 次排序</translation>
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
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>%1 felt for each round trip</source>
        <translation>每次往返真实等待 %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of one round trip</comment>
        <translation>每次往返 %1</translation>
    </message>
    <message>
        <source>median of %1 · %2</source>
        <translation>%1 次的中位数 · %2</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>等待轮到…</translation>
    </message>
    <message>
        <source>Running each once, untimed…</source>
        <translation>各预跑一次，不计时…</translation>
    </message>
    <message>
        <source>Racing, round %1 of %2…</source>
        <translation>竞速中，第 %1/%2 轮…</translation>
    </message>
    <message>
        <source>Racing…</source>
        <translation>竞速中…</translation>
    </message>
    <message>
        <source>Measuring how it grows…</source>
        <translation>正在测量增长…</translation>
    </message>
    <message>
        <source>The race has ended: %1. What was measured stays.</source>
        <translation>竞速已结束：%1。已测得的保留。</translation>
    </message>
    <message>
        <source>Stopped. What was measured by then stays.</source>
        <translation>已停止。此前测得的保留。</translation>
    </message>
    <message>
        <source>Somebody has changed the records meanwhile: not every run has loaded the same.</source>
        <translation>期间有人更改了记录：各次运行加载的内容不尽相同。</translation>
    </message>
    <message>
        <source>as fast</source>
        <translation>一样快</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>快 %1 倍</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>慢 %1 ×</translation>
    </message>
    <message>
        <source>then failed: %1</source>
        <translation>随后失败：%1</translation>
    </message>
    <message>
        <source>1 trip</source>
        <translation>1 次往返</translation>
    </message>
    <message>
        <source>%1 trips</source>
        <translation>%1 次往返</translation>
    </message>
    <message>
        <source>%1, when first looked at</source>
        <translation>%1，首次查看时</translation>
    </message>
    <message>
        <source>%1 sent twice</source>
        <translation>%1 重复发送</translation>
    </message>
    <message>
        <source>%1: cannot run: %2</source>
        <translation>%1：无法运行：%2</translation>
    </message>
    <message>
        <source>%1: not measured.</source>
        <translation>%1：未测量。</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 次查询</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 次查询</translation>
    </message>
    <message>
        <source>%1 for %2 records (%3)</source>
        <translation>%2 条记录 %1（%3）</translation>
    </message>
    <message>
        <source>Race: %1</source>
        <translation>竞速：%1</translation>
    </message>
</context>
<context>
    <name>RecordDocument</name>
    <message>
        <source>Select a record to see all of its columns.</source>
        <translation>选择记录以查看其所有列。</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source> · key</source>
        <translation> · 键</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>空文本</translation>
    </message>
    <message>
        <source>empty blob</source>
        <translation>空 BLOB</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>复制全部</translation>
    </message>
    <message>
        <source> · this is the beginning of %1</source>
        <translation> · 以上为开头，共 %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Open this record of %1</source>
        <translation>打开 %1 的此记录</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> 在 %1 中</translation>
    </message>
    <message>
        <source>picture, %1</source>
        <translation>图片，%1</translation>
    </message>
    <message>
        <source>a picture of %1 × %2, too large to be shown</source>
        <translation>图片 %1 × %2，太大，无法显示</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4</source>
        <translation>%1，%2 × %3，%4</translation>
    </message>
    <message>
        <source>Leads here</source>
        <translation>指向此处</translation>
    </message>
    <message>
        <source> guessed</source>
        <translation> 推测</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>more than %1 records</source>
        <translation>超过 %1 条记录</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source> · counted</source>
        <translation> · 已计数</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>1 statement</source>
        <translation>1 条语句</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 条语句</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>SpokenCell</name>
    <message>
        <source>1 statement</source>
        <translation>1 条语句</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 条语句</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>statement that is no query</source>
        <translation>非查询语句</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>begun after %1</source>
        <translation>%1 后开始</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>query 2, repeated: its statement</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>query 2, repeated: its statement, 12 rows</comment>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>no %1 driver</source>
        <translation>没有 %1 驱动程序</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>rows read with SQLite&apos;s own functions</source>
        <translation>用 SQLite 自己的函数读取行</translation>
    </message>
    <message>
        <source>rows read with QSqlQuery</source>
        <translation>用 QSqlQuery 读取行</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>没有数据库</translation>
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
        <translation>这是 %1 从 %2 保存的加载结果。无需数据库即可查看；要重新加载，请打开数据库。</translation>
    </message>
    <message>
        <source>It has the records %1 to %2 of %3.</source>
        <translation>包含 %3 条记录中的第 %1 至 %2 条。</translation>
    </message>
    <message>
        <source>%1   ·   %2   ·   Read only</source>
        <translation>%1   ·   %2   ·   只读</translation>
    </message>
    <message>
        <source>Kept load of %1   ·   saved on %2   ·   %3</source>
        <translation>%1 的加载结果   ·   保存于 %2   ·   %3</translation>
    </message>
    <message>
        <source>%1 (kept load) — Roundtrip</source>
        <translation>%1（已保存的加载结果） — Roundtrip</translation>
    </message>
    <message>
        <source>%1 — Roundtrip</source>
        <translation>%1 — Roundtrip</translation>
    </message>
    <message>
        <source>1 older query had left the log before, and is not in the file.</source>
        <translation>1 条较早的查询此前已离开日志，不在文件中。</translation>
    </message>
    <message>
        <source>%1 older queries had left the log before, and are not in the file.</source>
        <translation>%1 条较早的查询此前已离开日志，不在文件中。</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that you translate into, as in the name of the file.</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>one to many</source>
        <translation>一对多</translation>
    </message>
    <message>
        <source>one to one</source>
        <translation>一对一</translation>
    </message>
    <message>
        <source>many to many</source>
        <translation>多对多</translation>
    </message>
</context>
<context>
    <name>roundtrip::AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>roundtrip::BrowsedDatabase</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Stopped: %1 was not opened.</source>
        <translation>已停止：未打开 %1。</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Stopped. What had come by then is shown; open a record to load what it lacks.</source>
        <translation>已停止。显示的是此前加载的内容；展开记录可加载缺少的部分。</translation>
    </message>
    <message>
        <source>Load all of it</source>
        <translation>全部加载</translation>
    </message>
    <message>
        <source>Searching %1 took longer than %2 s and was ended: no index serves it. A condition on an indexed column makes it quick; the time limit is in the menu ☰.</source>
        <translation>搜索 %1 超过 %2 s，已终止：没有可用的索引。对有索引的列设条件会很快；时限在菜单 ☰ 中设置。</translation>
    </message>
    <message>
        <source>Search without a limit</source>
        <translation>不限时搜索</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open a database…</source>
        <translation>打开数据库…</translation>
    </message>
    <message>
        <source>Of the relations that are kept for %1, some do not fit any more and are left out: %2.</source>
        <translation>为 %1 保存的关系中，有些已不再适用，因此被忽略：%2。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>roundtrip::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConditionChip</name>
    <message>
        <source>Edit the condition %1</source>
        <translation>编辑条件 %1</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>移除此条件</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>移除条件 %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConnectDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>连接到服务器</translation>
    </message>
    <message>
        <source>&amp;Saved connections</source>
        <translation>已保存的连接(&amp;S)</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>已保存的连接</translation>
    </message>
    <message>
        <source>N&amp;ew</source>
        <translation>新建(&amp;E)</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>创建副本(&amp;I)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>%1 的副本</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>测试已停止。</translation>
    </message>
    <message>
        <source>It works: %1, %2.</source>
        <translation>连接成功：%1，%2。</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 个表</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 个表</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>St&amp;op the test</source>
        <translation>停止测试(&amp;O)</translation>
    </message>
    <message>
        <source>Test c&amp;onnection</source>
        <translation>测试连接(&amp;O)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
</context>
<context>
    <name>roundtrip::ConnectionForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Host or socket</source>
        <translation>主机或套接字(&amp;H)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>数据库(&amp;D)</translation>
    </message>
    <message>
        <source>yours on this computer</source>
        <translation>本机用户名</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Never stored: asked for when it is needed.</source>
        <translation>从不保存：需要时再询问。</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>时限(&amp;L)</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>服务器类型</translation>
    </message>
    <message>
        <source>Host or socket</source>
        <translation>主机或套接字</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Time limit of a statement, in seconds</source>
        <translation>语句时限（秒）</translation>
    </message>
    <message>
        <source>seconds for a statement</source>
        <translation>秒（每条语句）</translation>
    </message>
    <message>
        <source>this computer, or %1</source>
        <translation>本机，或 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>取自 %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>The port is a number from 1 to %1.</source>
        <translation>端口是 1 到 %1 之间的数字。</translation>
    </message>
    <message>
        <source>Several hosts are written as db1,db2:%1.</source>
        <translation>多个主机写作 db1,db2:%1。</translation>
    </message>
    <message>
        <source>Which database is to be opened?</source>
        <translation>要打开哪个数据库？</translation>
    </message>
    <message>
        <source>Seconds as a number, 0 or nothing for no limit.</source>
        <translation>秒数，0 或留空表示不限。</translation>
    </message>
</context>
<context>
    <name>roundtrip::DatabaseChooser</name>
    <message>
        <source>Open a SQLite database</source>
        <translation>打开 SQLite 数据库</translation>
    </message>
    <message>
        <source>SQLite databases and kept loads (*.sqlite *.sqlite3 *.db *.db3 *.roundtrip)</source>
        <translation>SQLite 数据库和已保存的加载结果 (*.sqlite *.sqlite3 *.db *.db3 *.roundtrip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>roundtrip::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>What the details are of</source>
        <translation>详情对象</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>执行计划</translation>
    </message>
    <message>
        <source>root records</source>
        <translation>根记录</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>related records</source>
        <translation>相关记录</translation>
    </message>
    <message>
        <source>one record</source>
        <translation>一条记录</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>joined records</source>
        <translation>联接的记录</translation>
    </message>
    <message>
        <source>%1, joined</source>
        <translation>%1，联接</translation>
    </message>
    <message>
        <source>the driver itself: %1</source>
        <translation>驱动程序自身：%1</translation>
    </message>
    <message>
        <source>setting up the connection</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>reading the catalogue</source>
        <translation>读取系统目录</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>asking for a plan</source>
        <translation>获取执行计划</translation>
    </message>
    <message>
        <source>asking which texts are equal</source>
        <translation>询问哪些文本相等</translation>
    </message>
    <message>
        <source>asking how scattered the records lie</source>
        <translation>询问记录的分散程度</translation>
    </message>
    <message>
        <source>a whole value</source>
        <translation>完整的值</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>事务</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>keys from #%1</source>
        <translation>键来自 #%1</translation>
    </message>
    <message>
        <source>filled %1</source>
        <translation>填充 %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>sent in one message with the next statement</source>
        <translation>与下一条语句合并发送</translation>
    </message>
    <message>
        <source>also sent: %1</source>
        <translation>同时发送：%1</translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation>1 次往返</translation>
    </message>
    <message>
        <source>%1 round trips</source>
        <translation>%1 次往返</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Select a query to see its statement and values.</source>
        <translation>选择查询以查看其语句和值。</translation>
    </message>
    <message>
        <source>keys for jumps to far records</source>
        <translation>用于跳转到远处记录的键</translation>
    </message>
</context>
<context>
    <name>roundtrip::ExportBar</name>
    <message>
        <source>Values with tabs (*.tsv)</source>
        <translation>制表符分隔值 (*.tsv)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>JSON with related records (*.json)</source>
        <translation>JSON，含相关记录 (*.json)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown 表格 (*.md)</translation>
    </message>
    <message>
        <source>SQL INSERT statements (*.sql)</source>
        <translation>SQL INSERT 语句 (*.sql)</translation>
    </message>
    <message>
        <source>Export the records</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 / %2 条记录</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>Exporting %1 to %2: %3</source>
        <translation>正在将 %1 导出到 %2：%3</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Nothing was exported. %1.</source>
        <translation>未导出任何内容。%1。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stopped: nothing was written to %1.</source>
        <translation>已停止：未写入 %1。</translation>
    </message>
    <message>
        <source>1 record was written to %1.</source>
        <translation>已将 1 条记录写入 %1。</translation>
    </message>
    <message>
        <source>%1 records were written to %2.</source>
        <translation>已将 %1 条记录写入 %2。</translation>
    </message>
    <message>
        <source>1 text is not valid UTF-8; its wrong bytes were replaced.</source>
        <translation>1 段文本不是有效的 UTF-8，错误字节已替换。</translation>
    </message>
    <message>
        <source>%1 texts are not valid UTF-8; their wrong bytes were replaced.</source>
        <translation>%1 段文本不是有效的 UTF-8，错误字节已替换。</translation>
    </message>
</context>
<context>
    <name>roundtrip::Exporting</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save load…</source>
        <translation>保存加载结果…</translation>
    </message>
</context>
<context>
    <name>roundtrip::FilterRow</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>roundtrip::Finding</name>
    <message>
        <source>Nothing loaded yet.</source>
        <translation>尚未加载任何内容。</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 个错误</translation>
    </message>
    <message>
        <source>Nothing repeated.</source>
        <translation>无重复。</translation>
    </message>
    <message>
        <source>Repeated × %1</source>
        <translation>重复 × %1</translation>
    </message>
    <message>
        <source>%1 + %2 on %3: one query per %4</source>
        <translation>%3：%1 + %2，每个 %4 一次查询</translation>
    </message>
    <message>
        <source>%1 on %2: one for each of %3</source>
        <translation>%2：%1 次，每个 %3 一次</translation>
    </message>
    <message>
        <source>, keys from #%1</source>
        <translation>，键来自 #%1</translation>
    </message>
    <message>
        <source> · %1 in all</source>
        <translation> · 共 %1 次</translation>
    </message>
    <message>
        <source>%1 batches on %2 pages</source>
        <translation>%2 页共 %1 批</translation>
    </message>
    <message>
        <source>%1 batches, one per level</source>
        <translation>%1 批，每层一批</translation>
    </message>
    <message>
        <source>1 batch of %1</source>
        <translation>1 批，%1</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 个键</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 个键</translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>1 批</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>在 %1 上</translation>
    </message>
    <message>
        <source>1 join</source>
        <translation>1 次联接</translation>
    </message>
    <message>
        <source>%1 joins</source>
        <translation>%1 次联接</translation>
    </message>
</context>
<context>
    <name>roundtrip::FirstUse</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>The staircase</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Every bar is one query, and each waits for the one before: one for the authors, then one for the books of each author. Click a query to see its rows.</source>
        <translation>每个条形是一次查询，各自等待前一个完成：先查作者，再逐个查每位作者的书。点击查询可查看其行。</translation>
    </message>
    <message>
        <source>Prefetch</source>
        <translation>预取</translation>
    </message>
    <message>
        <source>Press Prefetch: the same records with 2 queries.</source>
        <translation>按“预取”：同样的记录，只需 2 次查询。</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>竞速</translation>
    </message>
    <message>
        <source>Have all ways to load run against each other over the same page (Ctrl+R).</source>
        <translation>让所有加载方式在同一页上比赛 (Ctrl+R)。</translation>
    </message>
    <message>
        <source>20 ms</source>
        <translation>20 ms</translation>
    </message>
    <message>
        <source>A database is rarely as near as this file. Choose 20 ms here, and see what every way would take.</source>
        <translation>数据库很少像这个文件这样近。在此选 20 ms，看看每种方式要花多久。</translation>
    </message>
    <message>
        <source>Your own database</source>
        <translation>你自己的数据库</translation>
    </message>
    <message>
        <source>Now open one of yours: a SQLite file, or a server from the menu beside. Nothing is ever written.</source>
        <translation>现在打开你自己的数据库：SQLite 文件，或从旁边的菜单连接服务器。绝不写入任何内容。</translation>
    </message>
</context>
<context>
    <name>roundtrip::HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Roundtrip</source>
        <translation>关于 Roundtrip</translation>
    </message>
</context>
<context>
    <name>roundtrip::HelpWindow</name>
    <message>
        <source>Help — Roundtrip</source>
        <translation>帮助 — Roundtrip</translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation>搜索帮助…</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>roundtrip::HistoryButtons</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Back to what was shown before (Alt+Left); hold for the list</source>
        <translation>后退到之前显示的内容 (Alt+Left)；按住显示列表</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right); hold for the list</source>
        <translation>再次前进 (Alt+Right)；按住显示列表</translation>
    </message>
</context>
<context>
    <name>roundtrip::HitCount</name>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 条</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>roundtrip::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>The language is %1 from the next start on.</source>
        <translation>下次启动起，语言为%1。</translation>
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
        <translation>往返延迟</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Time of one round trip, in milliseconds:</source>
        <translation>一次往返的时间（毫秒）：</translation>
    </message>
</context>
<context>
    <name>roundtrip::LoadKeeping</name>
    <message>
        <source>Save load…</source>
        <translation>保存加载结果…</translation>
    </message>
    <message>
        <source>There are no records here whose load could be saved.</source>
        <translation>这里没有可保存加载结果的记录。</translation>
    </message>
    <message>
        <source>Save the load</source>
        <translation>保存加载结果</translation>
    </message>
    <message>
        <source>Loads of Roundtrip (*.%1)</source>
        <translation>Roundtrip 加载结果 (*.%1)</translation>
    </message>
    <message>
        <source>%1 is the database itself, which is only read.</source>
        <translation>%1 就是数据库本身，只能读取。</translation>
    </message>
    <message>
        <source>%1 was saved with %2 and %3. It opens without the database.</source>
        <translation>已保存 %1，含 %2和 %3。无需数据库即可打开。</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 次查询</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 次查询</translation>
    </message>
    <message>
        <source>Nothing was saved. %1.</source>
        <translation>未保存任何内容。%1。</translation>
    </message>
</context>
<context>
    <name>roundtrip::LoadSwitch</name>
    <message>
        <source>One query each time a relation is followed from a record (Ctrl+1)</source>
        <translation>每次从记录沿关系前往时查询一次 (Ctrl+1)</translation>
    </message>
    <message>
        <source>One query per level, for all records at once (Ctrl+2)</source>
        <translation>每层一次查询，一次取全部记录 (Ctrl+2)</translation>
    </message>
    <message>
        <source>Other ways to load</source>
        <translation>其他加载方式</translation>
    </message>
    <message>
        <source>Others ▾</source>
        <translation>其他 ▾</translation>
    </message>
</context>
<context>
    <name>roundtrip::LogMenu</name>
    <message>
        <source>Copy query as</source>
        <translation>复制查询为</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>复制 SQL</translation>
    </message>
    <message>
        <source>With its values, to run as it stands</source>
        <translation>带值，可直接运行</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>显示行</translation>
    </message>
    <message>
        <source>Show only repeated</source>
        <translation>只显示重复</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>导出日志…</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>清空日志</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
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
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Nothing was exported. %1.</source>
        <translation>未导出任何内容。%1。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>1 statement was written to %1.</source>
        <translation>已将 1 条语句写入 %1。</translation>
    </message>
    <message>
        <source>%1 statements were written to %2.</source>
        <translation>已将 %1 条语句写入 %2。</translation>
    </message>
</context>
<context>
    <name>roundtrip::LogTools</name>
    <message>
        <source>Filter queries</source>
        <translation>筛选查询</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>清空日志</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>导出日志…</translation>
    </message>
    <message>
        <source>List transactions, catalogue and counts too</source>
        <translation>同时列出事务、系统目录和计数</translation>
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
        <translation>结构</translation>
    </message>
    <message>
        <source>Nothing is open. A SQLite file can be dropped here.</source>
        <translation>未打开任何内容。可将 SQLite 文件拖放到此处。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>连接到服务器…</translation>
    </message>
</context>
<context>
    <name>roundtrip::MemoryMenu</name>
    <message>
        <source>Memory for records</source>
        <translation>记录所用内存</translation>
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
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>roundtrip::Navigation</name>
    <message>
        <source>Search records</source>
        <translation>搜索记录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>复制命令行</translation>
    </message>
</context>
<context>
    <name>roundtrip::OpenMenu</name>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>连接到服务器…</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>示例图书馆</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>清空最近列表</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
</context>
<context>
    <name>roundtrip::PaneFocus</name>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>选择表</translation>
    </message>
    <message>
        <source>Type a path</source>
        <translation>输入路径</translation>
    </message>
</context>
<context>
    <name>roundtrip::PathBar</name>
    <message>
        <source>Scroll the path to the left</source>
        <translation>向左滚动路径</translation>
    </message>
    <message>
        <source>Scroll the path to the right</source>
        <translation>向右滚动路径</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>选择表</translation>
    </message>
    <message>
        <source>Root table</source>
        <translation>根表</translation>
    </message>
    <message>
        <source>Hop %1</source>
        <translation>第 %1 跳</translation>
    </message>
    <message>
        <source>Add a hop or a sibling</source>
        <translation>添加下一跳或并列关系</translation>
    </message>
    <message>
        <source>Find a relation…</source>
        <translation>查找关系…</translation>
    </message>
    <message>
        <source>%1 has no foreign keys, and none refers to it</source>
        <translation>%1 没有外键，也没有外键引用它</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>%1 之后</translation>
    </message>
    <message>
        <source>Beside, from %1</source>
        <translation>并列，从 %1 起</translation>
    </message>
    <message>
        <source>Type a path…</source>
        <translation>输入路径…</translation>
    </message>
</context>
<context>
    <name>roundtrip::PathMenu</name>
    <message>
        <source>Relations, with dots between them</source>
        <translation>关系，以点号分隔</translation>
    </message>
    <message>
        <source>No relation is called that</source>
        <translation>没有这样命名的关系</translation>
    </message>
</context>
<context>
    <name>roundtrip::PlanPane</name>
    <message>
        <source>Plan</source>
        <translation>执行计划</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>获取执行计划</translation>
    </message>
    <message>
        <source>Asks the database how it runs the query, without running it</source>
        <translation>询问数据库如何运行该查询，而不运行它</translation>
    </message>
    <message>
        <source>Plan in the database&apos;s words</source>
        <translation>数据库原文的执行计划</translation>
    </message>
    <message>
        <source>Stopped before the database has answered.</source>
        <translation>数据库答复前已停止。</translation>
    </message>
    <message>
        <source>The query was run on a database that is no longer open. Load its records again to ask for its plan.</source>
        <translation>运行该查询的数据库已不再打开。请重新加载其记录以获取执行计划。</translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation>没有执行计划：%1</translation>
    </message>
    <message>
        <source>Explain again</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>Select a query to ask for its plan.</source>
        <translation>选择查询以获取其执行计划。</translation>
    </message>
    <message>
        <source>This statement has no plan.</source>
        <translation>此语句没有执行计划。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>How does the database run this query? It can be asked, and does not run the query for that.</source>
        <translation>数据库如何运行此查询？可以询问它，无需为此运行查询。</translation>
    </message>
    <message>
        <source>The plan, as the database has it:</source>
        <translation>执行计划（数据库原文）：</translation>
    </message>
    <message>
        <source>1 row read</source>
        <translation>读取 1 行</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>读取 %1 行</translation>
    </message>
    <message>
        <source>No index of %1 begins with %2: each such query reads all of it.</source>
        <translation>%1 没有以 %2 开头的索引：每次这样的查询都会读取整个表。</translation>
    </message>
    <message>
        <source>Statement that would make the index</source>
        <translation>可创建该索引的语句</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the statement that would make the index</source>
        <translation>复制可创建该索引的语句</translation>
    </message>
    <message>
        <source>Copies the statement. Nothing is changed: the program only reads.</source>
        <translation>复制语句。不会更改任何内容：本程序只读取。</translation>
    </message>
</context>
<context>
    <name>roundtrip::PlanTree</name>
    <message>
        <source>Steps of the plan</source>
        <translation>执行计划的步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>In the database&apos;s words</source>
        <translation>数据库原文</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>as the database expects</source>
        <translation>数据库的估计</translation>
    </message>
    <message>
        <source>1 row read</source>
        <translation>读取 1 行</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>读取 %1 行</translation>
    </message>
    <message>
        <source>by the log, in the whole query</source>
        <translation>按日志，整个查询合计</translation>
    </message>
</context>
<context>
    <name>roundtrip::PositionBar</name>
    <message>
        <source>Position among all records</source>
        <translation>在所有记录中的位置</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryCopy</name>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Nothing was copied. %1.</source>
        <translation>未复制任何内容。%1。</translation>
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
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>When each query in sight ran, since its load began</source>
        <translation>可见的各查询自其加载开始后的运行时间</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryFocus</name>
    <message>
        <source>Explain the query</source>
        <translation>获取查询的执行计划</translation>
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
        <translation>%1 条语句，每条 %2（最小、中位、最大）</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 条语句</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryLogModel</name>
    <message>
        <source>%1 pages</source>
        <translation>%1 页</translation>
    </message>
    <message>
        <source>page 1</source>
        <translation>第 1 页</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>瀑布图</translation>
    </message>
</context>
<context>
    <name>roundtrip::QueryLogPane</name>
    <message>
        <source>Filter queries</source>
        <translation>筛选查询</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Filter queries…</source>
        <translation>筛选查询…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>One row for all statements of a load that have the same text (%1)</source>
        <translation>一次加载中文本相同的语句合为一行 (%1)</translation>
    </message>
    <message>
        <source>Repeated %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>The same statement with another key, once for each record: N+1</source>
        <translation>同一语句换键执行，每条记录一次：N+1</translation>
    </message>
    <message>
        <source>Again %1</source>
        <translation>再次 %1</translation>
    </message>
    <message>
        <source>Repeated with the very same values as before</source>
        <translation>以与之前完全相同的值重复</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>Statements that failed</source>
        <translation>失败的语句</translation>
    </message>
    <message>
        <source>No query here matches the filter.</source>
        <translation>没有符合筛选的查询。</translation>
    </message>
    <message>
        <source>The %1 newest of %2 queries are listed</source>
        <translation>列出 %2 次查询中最新的 %1 次</translation>
    </message>
    <message>
        <source>Every query that is run will appear here.</source>
        <translation>执行的每条查询都会显示在这里。</translation>
    </message>
</context>
<context>
    <name>roundtrip::RacePane</name>
    <message>
        <source>Race</source>
        <translation>竞速</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>Race once, and really wait so long for each round trip</source>
        <translation>竞速一次，每次往返真实等待这么久</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save the lanes and the plot as SVG or PNG</source>
        <translation>将赛道和曲线图保存为 SVG 或 PNG</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Close the race (Ctrl+R)</source>
        <translation>关闭竞速 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Close the race</source>
        <translation>关闭竞速</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Plot the queries as the data grows</source>
        <translation>绘制查询数随数据的增长</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Plot the time as the data grows</source>
        <translation>绘制时间随数据的增长</translation>
    </message>
    <message>
        <source>Growth of the queries</source>
        <translation>查询数的增长</translation>
    </message>
    <message>
        <source>Growth of the time</source>
        <translation>时间的增长</translation>
    </message>
    <message>
        <source>%1 ms a round trip</source>
        <translation>每次往返 %1 ms</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Time of one round trip, in milliseconds:</source>
        <translation>一次往返的时间（毫秒）：</translation>
    </message>
    <message>
        <source>Feel it: %1 ms</source>
        <translation>真实等待：%1 ms</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the race; what was measured stays (Esc)</source>
        <translation>结束竞速；已测得的保留 (Esc)</translation>
    </message>
    <message>
        <source>Race all strategies over the page that is shown</source>
        <translation>在显示的页上让所有策略竞速</translation>
    </message>
    <message>
        <source>Nothing has raced yet.</source>
        <translation>尚未竞速。</translation>
    </message>
    <message>
        <source>Each run built its records anew. %1 queries in all, which are not in the log.</source>
        <translation>每次运行都重新构建了记录。共 %1 次查询，不在日志中。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>The picture was saved to %1.</source>
        <translation>图片已保存到 %1。</translation>
    </message>
    <message>
        <source>The picture was not saved. %1.</source>
        <translation>图片未保存。%1。</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>图片已复制。</translation>
    </message>
</context>
<context>
    <name>roundtrip::RaceView</name>
    <message>
        <source>Results of the race</source>
        <translation>竞速结果</translation>
    </message>
    <message>
        <source>Nothing has raced yet.</source>
        <translation>尚未竞速。</translation>
    </message>
</context>
<context>
    <name>roundtrip::Racing</name>
    <message>
        <source>Race all strategies</source>
        <translation>所有策略竞速</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecentList</name>
    <message>
        <source>Recent databases</source>
        <translation>最近的数据库</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Shown last</source>
        <translation>上次显示</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开时间</translation>
    </message>
    <message>
        <source>%1 — not there any more</source>
        <translation>%1 — 已不存在</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>从列表中移除 %1</translation>
    </message>
    <message>
        <source>Take it off this list (Delete)</source>
        <translation>从此列表中移除 (Delete)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy the place</source>
        <translation>复制位置</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordActions</name>
    <message>
        <source>So many rows are open now that the others stay closed.</source>
        <translation>展开的行已太多，其余保持折叠。</translation>
    </message>
    <message>
        <source>Tree or table</source>
        <translation>树或表</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Sort the records</source>
        <translation>排序记录</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordCopy</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the record as</source>
        <translation>复制记录为</translation>
    </message>
    <message>
        <source>Copy %1 records as</source>
        <translation>复制 %1 条记录为</translation>
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
        <translation>已复制已加载的部分：“记录”标签页显示长值的全部内容。</translation>
    </message>
    <message>
        <source>That is more than %1 records or %2, too much for the clipboard.</source>
        <translation>超过 %1 条记录或 %2，剪贴板容纳不下。</translation>
    </message>
    <message>
        <source>1 value is long and was copied only as far as it is loaded.</source>
        <translation>1 个值过长，只复制了已加载的部分。</translation>
    </message>
    <message>
        <source>%1 values are long and were copied only as far as they are loaded.</source>
        <translation>%1 个值过长，只复制了已加载的部分。</translation>
    </message>
    <message>
        <source>1 row is not loaded and was left out.</source>
        <translation>1 行未加载，已略去。</translation>
    </message>
    <message>
        <source>%1 rows are not loaded and were left out.</source>
        <translation>%1 行未加载，已略去。</translation>
    </message>
    <message>
        <source>1 text is not valid UTF-8; its wrong bytes were replaced.</source>
        <translation>1 段文本不是有效的 UTF-8，错误字节已替换。</translation>
    </message>
    <message>
        <source>%1 texts are not valid UTF-8; their wrong bytes were replaced.</source>
        <translation>%1 段文本不是有效的 UTF-8，错误字节已替换。</translation>
    </message>
    <message>
        <source>Copy with the column names</source>
        <translation>连同列名复制</translation>
    </message>
    <message>
        <source>Copy the record with its column names</source>
        <translation>连同列名复制记录</translation>
    </message>
    <message>
        <source>Copy %1 records with their column names</source>
        <translation>连同列名复制 %1 条记录</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordDelegate</name>
    <message>
        <source>%1 — Retry</source>
        <translation>%1 — 重试</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordDetail</name>
    <message>
        <source>Open from here</source>
        <translation>从此处打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the record as</source>
        <translation>复制记录为</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>%1 · loaded by #%2</source>
        <translation>%1 · 由 #%2 加载</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordMenu</name>
    <message>
        <source>Open from here</source>
        <translation>从此处打开</translation>
    </message>
    <message>
        <source>Make this record the root, alone</source>
        <translation>仅将此记录设为根</translation>
    </message>
    <message>
        <source>This record has no key that tells it apart from others</source>
        <translation>此记录没有可与其他记录区分的键</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordPane</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>No record of %1 is found.</source>
        <translation>未找到 %1 的记录。</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>展开下方全部</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTable</name>
    <message>
        <source>Sort ascending</source>
        <translation>升序排序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序排序</translation>
    </message>
    <message>
        <source>In the key&apos;s order</source>
        <translation>按键的顺序</translation>
    </message>
    <message>
        <source>Follow the link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>列 %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTableModel</name>
    <message>
        <source>Loaded by</source>
        <translation>加载来源</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTableView</name>
    <message>
        <source>Records as a table</source>
        <translation>表形式的记录</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTools</name>
    <message>
        <source>Sort ▾</source>
        <translation>排序 ▾</translation>
    </message>
    <message>
        <source>Sort the records</source>
        <translation>排序记录</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>列 ▾</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表的列</translation>
    </message>
    <message>
        <source>Sort the records (Alt+S)</source>
        <translation>对记录排序 (Alt+S)</translation>
    </message>
</context>
<context>
    <name>roundtrip::RecordTreeModel</name>
    <message>
        <source>%1, loaded by %2</source>
        <translation>%1，由 %2 加载</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Loaded by</source>
        <translation>加载来源</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationBar</name>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Use the relations that can be guessed</source>
        <translation>使用可推测的关系</translation>
    </message>
    <message>
        <source>Use the guesses</source>
        <translation>使用推测</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>See, check and add relations (Ctrl+Shift+R)</source>
        <translation>查看、检查和添加关系 (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Show, check and add…</source>
        <translation>查看、检查和添加…</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>%1 has no foreign keys, and none refers to it.</source>
        <translation>%1 没有外键，也没有外键引用它。</translation>
    </message>
    <message>
        <source>%1 declares no foreign keys, so records have nothing to lead to.</source>
        <translation>%1 未声明外键，因此记录没有可指向的对象。</translation>
    </message>
    <message>
        <source>The names of columns suggest none either.</source>
        <translation>从列名也推测不出关系。</translation>
    </message>
    <message>
        <source>From the names, 1 relation can be guessed.</source>
        <translation>从名称可推测出 1 个关系。</translation>
    </message>
    <message>
        <source>From the names, %1 relations can be guessed.</source>
        <translation>从名称可推测出 %1 个关系。</translation>
    </message>
    <message>
        <source>1 relation is guessed from the names, marked ⇢ and kept for %1.</source>
        <translation>从名称推测出 1 个关系，标记为 ⇢，并为 %1 保存。</translation>
    </message>
    <message>
        <source>%1 relations are guessed from the names, marked ⇢ and kept for %2.</source>
        <translation>从名称推测出 %1 个关系，标记为 ⇢，并为 %2 保存。</translation>
    </message>
    <message>
        <source>Save relations</source>
        <translation>保存关系</translation>
    </message>
    <message>
        <source>Read relations</source>
        <translation>读取关系</translation>
    </message>
    <message>
        <source>Relations (*.json)</source>
        <translation>关系 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 has the relations, for --relations and for others.</source>
        <translation>关系已保存到 %1，可供 --relations 和他人使用。</translation>
    </message>
    <message>
        <source>Follow the relations that the names of columns suggest (Alt+U)</source>
        <translation>采用列名所暗示的关系 (Alt+U)</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>不再保存</translation>
    </message>
    <message>
        <source>Remove the relations that do not fit from those that are kept</source>
        <translation>不再保存不适用的关系</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationForm</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Table that refers</source>
        <translation>引用方的表</translation>
    </message>
    <message>
        <source>Column that refers</source>
        <translation>引用方的列</translation>
    </message>
    <message>
        <source>Table that is referred to</source>
        <translation>被引用的表</translation>
    </message>
    <message>
        <source>Column that is referred to</source>
        <translation>被引用的列</translation>
    </message>
    <message>
        <source>Add the relation</source>
        <translation>添加关系</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationList</name>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>经由 %1</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>type, values</source>
        <translation>类型、值</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>已声明</translation>
    </message>
    <message>
        <source>takes too long</source>
        <translation>耗时太长</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 dangle</source>
        <translation>%1 · %2 个悬空</translation>
    </message>
    <message>
        <source>%1 of %2 values lead to a record; NULL is not counted.</source>
        <translation>%2 个值中有 %1 个指向记录；NULL 不计。</translation>
    </message>
</context>
<context>
    <name>roundtrip::RelationPane</name>
    <message>
        <source>Check the values</source>
        <translation>检查值</translation>
    </message>
    <message>
        <source>Look for more among the values</source>
        <translation>在值中查找更多关系</translation>
    </message>
    <message>
        <source>Counts how many values lead to a record, in two statements for each relation</source>
        <translation>统计有多少值指向记录，每个关系两条语句</translation>
    </message>
    <message>
        <source>Counts for columns of the same type how many values of the one are in the other; it takes up to %1 seconds for each</source>
        <translation>对同类型的列，统计一列的值有多少在另一列中；每次最多 %1 秒</translation>
    </message>
    <message>
        <source>Close the relations</source>
        <translation>关闭关系</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>添加关系</translation>
    </message>
    <message>
        <source>Kept with Roundtrip&apos;s settings, never in the database.</source>
        <translation>保存在 Roundtrip 的设置中，绝不写入数据库。</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>Relations of %1</source>
        <translation>%1 的关系</translation>
    </message>
    <message>
        <source>1 more is offered.</source>
        <translation>另有 1 个候选关系。</translation>
    </message>
    <message>
        <source>%1 more are offered.</source>
        <translation>另有 %1 个候选关系。</translation>
    </message>
    <message>
        <source>Use 1 relation</source>
        <translation>使用 1 个关系</translation>
    </message>
    <message>
        <source>Use %1 relations</source>
        <translation>使用 %1 个关系</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>全部不用</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 to go…</source>
        <translation>还剩 %1 个…</translation>
    </message>
    <message>
        <source>The names of columns suggest no relation. The values may, and any can be added below.</source>
        <translation>从列名推测不出关系。从值中或许可以，也可在下面任意添加。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaList</name>
    <message>
        <source>Find a table or column…</source>
        <translation>查找表或列…</translation>
    </message>
    <message>
        <source>Find a table or column</source>
        <translation>查找表或列</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>清空输入框</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 个表</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 个表</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>1 个视图</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 个视图</translation>
    </message>
    <message>
        <source>No table or column has “%1” in its name.</source>
        <translation>没有名称含“%1”的表或列。</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaPopup</name>
    <message>
        <source>Choose a table</source>
        <translation>选择表</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaTreeModel</name>
    <message>
        <source>Default schema</source>
        <translation>默认 schema</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>roundtrip::SchemaView</name>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <translation>精确计数</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>沿此关系前往</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
</context>
<context>
    <name>roundtrip::SearchBar</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>搜索记录</translation>
    </message>
    <message>
        <source>A text that stands in any column, in whatever case (SQLite: A to Z only), or a condition, such as Country = Brazil. Enter makes a condition a part of the search.

=  !=  &lt;  &lt;=  &gt;  &gt;=    as the database compares; NULL meets neither = nor !=
~  ^    contains, starts with, in whatever case
in (a, b)    is null    is not null

A column can lie along relations: Album.Title ~ live. Along a relation to many records one of them has to meet the condition, and one and the same of them all conditions; != then means that one of them differs.</source>
        <translation>出现在任意列中的文本，不分大小写（SQLite：仅 A 到 Z），或条件，如 Country = Brazil。按 Enter 将条件加入搜索。

=  !=  &lt;  &lt;=  &gt;  &gt;=    按数据库的比较方式；NULL 既不满足 = 也不满足 !=
~  ^    包含、开头为，不分大小写
in (a, b)    is null    is not null

列可以位于关系上：Album.Title ~ live。对指向多条记录的关系，须有其中一条满足条件，且须由同一条满足所有条件；此时 != 表示其中有一条不等。</translation>
    </message>
    <message>
        <source>Search records…</source>
        <translation>搜索记录…</translation>
    </message>
    <message>
        <source>Search %1, or a condition…</source>
        <translation>搜索 %1，或输入条件…</translation>
    </message>
    <message>
        <source>Enter searches</source>
        <translation>按 Enter 搜索</translation>
    </message>
    <message>
        <source>A condition that has no text</source>
        <translation>无法以文本表示的条件</translation>
    </message>
    <message>
        <source>NULL does not count as different.</source>
        <translation>NULL 不算不等。</translation>
    </message>
    <message>
        <source>another condition</source>
        <translation>其他条件</translation>
    </message>
</context>
<context>
    <name>roundtrip::SearchLimit</name>
    <message>
        <source>Time limit of searches on servers</source>
        <translation>服务器搜索时限</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
</context>
<context>
    <name>roundtrip::ShownDatabase</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1 has no tables.</source>
        <translation>%1 没有表。</translation>
    </message>
    <message>
        <source>Nothing of %1 is loaded. Choose a table at the top left.</source>
        <translation>%1 中未加载任何内容。请在左上角选择表。</translation>
    </message>
    <message>
        <source>%1 has no records.</source>
        <translation>%1 没有记录。</translation>
    </message>
</context>
<context>
    <name>roundtrip::SortMenu</name>
    <message>
        <source>Nothing is loaded</source>
        <translation>未加载任何内容</translation>
    </message>
    <message>
        <source>Find a column…</source>
        <translation>查找列…</translation>
    </message>
    <message>
        <source>In the key&apos;s order</source>
        <translation>按键的顺序</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
</context>
<context>
    <name>roundtrip::SqlCopy</name>
    <message>
        <source>Copy SQL</source>
        <translation>复制 SQL</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>roundtrip::StartPage</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Open a SQLite file…</source>
        <translation>打开 SQLite 文件…</translation>
    </message>
    <message>
        <source>or drop it anywhere here</source>
        <translation>或拖放到此处任意位置</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>连接到服务器…</translation>
    </message>
    <message>
        <source>PostgreSQL, MariaDB, MySQL</source>
        <translation>PostgreSQL, MariaDB, MySQL</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>试用示例图书馆</translation>
    </message>
    <message>
        <source>authors and their books</source>
        <translation>作者及其图书</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>See what loading related records costs</source>
        <translation>看看加载相关记录的开销</translation>
    </message>
    <message>
        <source>Open a database. Every record is one row, every query one line. Nothing is ever written.</source>
        <translation>打开数据库。每条记录一行，每次查询一行。绝不写入任何内容。</translation>
    </message>
    <message>
        <source>‹ Back to %1</source>
        <translation>‹ 返回 %1</translation>
    </message>
    <message>
        <source>%1 was open here.</source>
        <translation>%1 曾在此处打开。</translation>
    </message>
    <message>
        <source>%1 was open here, at %2.</source>
        <translation>%1 曾在此处打开，位于 %2。</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>连接到 %1</translation>
    </message>
</context>
<context>
    <name>roundtrip::StatusLine</name>
    <message>
        <source>Progress of the load</source>
        <translation>加载进度</translation>
    </message>
    <message>
        <source>Count them</source>
        <translation>统计总数</translation>
    </message>
    <message>
        <source>The server counts all records only if you ask for it.</source>
        <translation>仅在你要求时，服务器才统计全部记录。</translation>
    </message>
    <message>
        <source>Counting takes longer than %1 seconds and was left off.</source>
        <translation>计数超过 %1 秒，已放弃。</translation>
    </message>
    <message>
        <source>%1 of ~%2 in %3</source>
        <comment>about so many, by the server&apos;s statistics</comment>
        <translation>%3 中 %1 / ~%2</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%3 中 %1 / %2</translation>
    </message>
    <message>
        <source>all %1 prefetched records looked at</source>
        <translation>全部 %1 条预取记录均已查看</translation>
    </message>
    <message>
        <source>%1 of %2 prefetched records not looked at yet</source>
        <translation>%2 条预取记录中有 %1 条尚未查看</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>未打开任何内容</translation>
    </message>
    <message>
        <source>Roundtrip %1</source>
        <translation>Roundtrip %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1 · filtered</source>
        <comment>the records of a table</comment>
        <translation>%1 · 已筛选</translation>
    </message>
    <message>
        <source>no records in %1</source>
        <translation>%1 中没有记录</translation>
    </message>
    <message>
        <source>1 prefetched record looked at</source>
        <translation>已查看 1 条预取的记录</translation>
    </message>
    <message>
        <source>1 prefetched record not looked at yet</source>
        <translation>1 条预取的记录尚未查看</translation>
    </message>
</context>
<context>
    <name>roundtrip::StructurePane</name>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Choose a table to see how it is made.</source>
        <translation>选择表以查看其结构。</translation>
    </message>
</context>
<context>
    <name>roundtrip::StructureWriter</name>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>never NULL</source>
        <translation>非 NULL</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成列</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>唯一</translation>
    </message>
    <message>
        <source>foreign</source>
        <translation>外键</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>已声明</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>some records only</source>
        <translation>仅部分记录</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>(expression)</source>
        <translation>（表达式）</translation>
    </message>
</context>
<context>
    <name>roundtrip::SummaryStrip</name>
    <message>
        <source>at a latency of</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示重复</translation>
    </message>
    <message>
        <source>Copy query as</source>
        <translation>复制查询为</translation>
    </message>
    <message>
        <source>Copy as ▾</source>
        <translation>复制为 ▾</translation>
    </message>
    <message>
        <source>Load it with %1 queries</source>
        <translation>用 %1 次查询加载</translation>
    </message>
    <message>
        <source>query</source>
        <translation>次查询</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>次查询</translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation>1 次往返</translation>
    </message>
    <message>
        <source>%1 round trips</source>
        <translation>%1 次往返</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>实测 %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; estimated</source>
        <translation>估计 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 次查询</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 次查询</translation>
    </message>
    <message>
        <source>Loaded: %1, %2. %3.</source>
        <translation>已加载：%1，%2。%3。</translation>
    </message>
    <message>
        <source>%1, last time: &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1，上次：&lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1: &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1：&lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>roundtrip::TableColumns</name>
    <message>
        <source>Find a column…</source>
        <translation>查找列…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>As wide as its values</source>
        <translation>适应值的宽度</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>roundtrip::TableHeader</name>
    <message>
        <source>Columns of the records</source>
        <translation>记录的列</translation>
    </message>
</context>
<context>
    <name>roundtrip::TlsFields</name>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>as the driver does (prefer)</source>
        <translation>由驱动程序决定 (prefer)</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>certificate of the authority that signs the server&apos;s</source>
        <translation>签发服务器证书的 CA 的证书</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>浏览(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>C&amp;A file</source>
        <translation>CA 文件(&amp;A)</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Encrypted, or not connected at all. The certificate is checked against this file, the host&apos;s name is not.</source>
        <translation>必须加密，否则不连接。按此文件校验证书，不校验主机名。</translation>
    </message>
    <message>
        <source>Without a CA file the server&apos;s identity is not verified, and the connection may not be encrypted.</source>
        <translation>没有 CA 文件则不验证服务器身份，连接也可能不加密。</translation>
    </message>
    <message>
        <source>Not encrypted, and the server&apos;s identity is not verified.</source>
        <translation>不加密，不验证服务器身份。</translation>
    </message>
    <message>
        <source>Encrypted only where the server insists; its identity is not verified.</source>
        <translation>仅在服务器要求时加密；不验证服务器身份。</translation>
    </message>
    <message>
        <source>Encrypted, but without a CA file the server&apos;s identity is not verified.</source>
        <translation>加密，但没有 CA 文件则不验证服务器身份。</translation>
    </message>
    <message>
        <source>Encrypted. The certificate is checked against the CA file, the host&apos;s name is not.</source>
        <translation>加密。按 CA 文件校验证书，不校验主机名。</translation>
    </message>
    <message>
        <source>Encrypted. The certificate and the host&apos;s name in it are checked.</source>
        <translation>加密。校验证书及其中的主机名。</translation>
    </message>
    <message>
        <source>Encrypted where the server can; its identity is not verified.</source>
        <translation>服务器支持时加密；不验证服务器身份。</translation>
    </message>
</context>
<context>
    <name>roundtrip::ToolBar</name>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Tables (Ctrl+Shift+T)</source>
        <translation>表 (Ctrl+Shift+T)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a SQLite file (Ctrl+O)</source>
        <translation>打开 SQLite 文件 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>竞速</translation>
    </message>
    <message>
        <source>Race all strategies over the page that is shown (Ctrl+R)</source>
        <translation>在显示的页上让所有策略竞速 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Stop: end the load; what has come stays (Esc)</source>
        <translation>停止：结束加载；已加载的保留 (Esc)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Appearance and log</source>
        <translation>外观和日志</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>roundtrip::Tour</name>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 / %2 · %3</translation>
    </message>
</context>
<context>
    <name>roundtrip::TourCard</name>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>It can be taken at any time from the menu ☰, Help (Esc)</source>
        <translation>随时可从菜单 ☰ 的“帮助”中重新打开 (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>roundtrip::ViewSwitch</name>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Records, and below each what it leads to (F7)</source>
        <translation>记录，其下是它所关联的内容 (F7)</translation>
    </message>
    <message>
        <source>Records side by side, with a column for each of theirs (F7)</source>
        <translation>并排显示记录，记录的每一列各占一列 (F7)</translation>
    </message>
    <message>
        <source>Show as %1</source>
        <translation>显示为%1</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowActions</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>示例图书馆</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新建窗口</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Load naively</source>
        <translation>朴素加载</translation>
    </message>
    <message>
        <source>Load with prefetch</source>
        <translation>预取加载</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Stop, or clear the field</source>
        <translation>停止，或清空输入框</translation>
    </message>
    <message>
        <source>Other pane</source>
        <translation>切换窗格</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowLook</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>As the desktop (now %1 %)</source>
        <translation>跟随系统（当前 %1 %）</translation>
    </message>
</context>
<context>
    <name>roundtrip::WindowSession</name>
    <message>
        <source>the last session</source>
        <translation>上次会话</translation>
    </message>
</context>
<context>
    <name>strategy</name>
    <message>
        <source>naive</source>
        <translation>朴素</translation>
    </message>
    <message>
        <source>prefetch</source>
        <translation>预取</translation>
    </message>
    <message>
        <source>join</source>
        <translation>联接</translation>
    </message>
    <message>
        <source>subquery</source>
        <translation>子查询</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>按需</translation>
    </message>
</context>
</TS>
