// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/manualpage.h"

#include "app/commandline.h"

#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Explained is a term with what it means, both in plain text.
struct Explained
{
    QLatin1StringView term;
    QLatin1StringView text;
};

constexpr std::array exitStatuses {
    Explained { "0"_L1, "Everything was done."_L1 },
    Explained { "1"_L1,
                "The database refused or failed, the output did not arrive, or no window can be "
                "shown."_L1 },
    Explained { "2"_L1,
                "The command line or a name in it is wrong. The valid names and the closest match "
                "are on standard error."_L1 },
};

constexpr std::array environment {
    Explained { "PGPASSWORD, PGPASSFILE, MYSQL_PWD"_L1,
                "The password of a server, or the file that has it."_L1 },
    Explained { "PGSERVICE, PGDATABASE, PGCONNECT_TIMEOUT, PGAPPNAME"_L1,
                "What a URL of PostgreSQL does not say; see also libpq's own documentation."_L1 },
    Explained { "SQLITE_TMPDIR, TMPDIR"_L1,
                "Where what a sort needs goes to files without a name, 512 MB at most."_L1 },
    Explained { "DISPLAY, WAYLAND_DISPLAY, QT_QPA_PLATFORM"_L1,
                "Where the window is shown. A report needs none of them."_L1 },
};

constexpr std::array files {
    Explained { "~/.config/Roundtrip/roundtrip.conf"_L1,
                "What the window remembers: the databases that were open, connections without "
                "their passwords, relations that were added, columns and appearance. A database "
                "and its folder are never written to."_L1 },
};

constexpr std::array examples {
    Explained { "roundtrip --sample"_L1, "Opens the window on the sample library."_L1 },
    Explained { "roundtrip library.sqlite --schema text"_L1,
                "Lists tables, columns, keys and relations."_L1 },
    Explained { "roundtrip library.sqlite --root author --with book --compare --latency 5"_L1,
                "Loads authors with their books in every way, and tells what each would take at "
                "5 ms a round trip."_L1 },
    Explained { "roundtrip postgresql://ann@db.example.org/shop --root customer --with order "
                "--report summary"_L1,
                "Loads from a server, and says what it cost."_L1 },
    Explained {
        "roundtrip --root author --where country=US --with books --limit 3 --copy-as django"_L1,
        "Prints the expression that loads the same records in Django."_L1 },
};

/// Returns \a text as man shows it letter by letter.
QString troff(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'\\':
            escaped += uR"(\e)"_s;
            break;
        case u'-': // else a hyphen, which no shell knows
            escaped += uR"(\-)"_s;
            break;
        case u'\'':
            escaped += uR"(\(aq)"_s;
            break;
        case u'"':
            escaped += uR"(\(dq)"_s;
            break;
        case u'^':
            escaped += uR"(\(ha)"_s;
            break;
        case u'~':
            escaped += uR"(\(ti)"_s;
            break;
        case u'`':
            escaped += uR"(\(ga)"_s;
            break;
        default:
            escaped += c;
        }
    }
    // A request to troff begins so.
    if (escaped.startsWith(u'.'))
        escaped.prepend(uR"(\&)"_s);
    return escaped;
}

QString bold(const QString &text)
{
    return uR"(\fB%1\fR)"_s.arg(troff(text));
}

QString italic(const QString &text)
{
    return uR"(\fI%1\fR)"_s.arg(troff(text));
}

QString paragraph(const QString &term, const QString &text)
{
    return u".TP\n%1\n%2\n"_s.arg(term, troff(text));
}

template <typename Table>
QString section(const QString &title, const Table &table)
{
    QString text = u".SH %1\n"_s.arg(title);
    for (const Explained &entry : table)
        text += paragraph(bold(entry.term), entry.text);
    return text;
}

QString exampleSection()
{
    QString text = u".SH EXAMPLES\n"_s;
    for (const Explained &example : examples) {
        text += u".PP\n%1\n.PP\n.RS 4\n.nf\n%2\n.fi\n.RE\n"_s.arg(troff(example.text),
                                                                  bold(example.term));
    }
    return text;
}

QString optionTerm(const CommandLineTable::Option &option)
{
    QStringList names;
    for (const QString &name : option.names)
        names.prepend(bold((name.size() > 1 ? u"--"_s : u"-"_s) + name));
    const QString term = names.join(u", "_s);
    return option.value.isEmpty() ? term : term + u' ' + italic(option.value);
}

} // namespace

QString manualPage(const CommandLineTable &table, const QString &version)
{
    const qsizetype verb = table.description.indexOf(u": "_s);
    QString text = u".\\\" Made from the table of the command line's options.\n"
                   ".TH ROUNDTRIP 1 \"\" \"Roundtrip %1\" \"User Commands\"\n"
                   // No word is taken apart: many are to be typed.
                   ".nh\n.ad l\n"
                   ".SH NAME\nroundtrip \\- %2\n"
                   ".SH SYNOPSIS\n.B roundtrip\n[%3] [%4...]\n"
                   ".SH DESCRIPTION\n%5\n"_s.arg(
                       troff(version), troff(table.description.first(verb).toLower()),
                       italic(u"DATABASE"_s), italic(u"OPTION"_s), troff(table.description));
    text
        += u".PP\nWithout %1, %2, %3 or %4 the window opens; with one of them roundtrip prints and "
           "ends, and needs no display. It reads and never writes.\n"_s.arg(
               bold(u"--report"_s), bold(u"--compare"_s), bold(u"--schema"_s),
               bold(u"--copy-as"_s));
    text += paragraph(italic(u"DATABASE"_s), table.database);
    text += u".SH OPTIONS\n"_s;
    for (const CommandLineTable::Option &option : table.options)
        text += paragraph(optionTerm(option), option.description);
    return text + section(u"EXIT STATUS"_s, exitStatuses) + section(u"ENVIRONMENT"_s, environment)
        + section(u"FILES"_s, files) + exampleSection()
        + u".SH SEE ALSO\n.BR sqlite3 (1),\n.BR psql (1),\n.BR mariadb (1)\n"_s;
}

} // namespace roundtrip
