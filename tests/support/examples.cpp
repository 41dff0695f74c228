// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/examples.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

struct Example
{
    QString place; ///< "README.md:81"
    QStringList lines;
};

using Examples = QMap<QString, Example>; ///< by name

QString placeOf(const TextFile &file, qsizetype line)
{
    return u"%1:%2"_s.arg(file.name, QString::number(line + 1));
}

void insert(Examples &examples, const QString &name, const Example &example, QStringList &mistakes)
{
    if (examples.contains(name))
        mistakes << u"%1: \"%2\" is at %3 already"_s.arg(example.place, name, examples[name].place);
    else
        examples.insert(name, example);
}

void readDocument(const TextFile &file, Examples &examples, QStringList &mistakes)
{
    static const QRegularExpression comment(u"^<!-- example: (\\S+) -->$"_s);
    const QStringList lines = file.text.split(u'\n');
    QString name;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = comment.match(lines[i]); match.hasMatch()) {
            name = match.captured(1);
            if (i + 1 == lines.size() || !lines[i + 1].startsWith(u"```"_s))
                mistakes << u"%1: no block follows \"%2\""_s.arg(placeOf(file, i), name);
            continue;
        }
        if (lines[i].startsWith(u"```"_s)) {
            Example example { placeOf(file, i), {} };
            const bool isCpp = lines[i] == u"```cpp"_s;
            for (++i; i < lines.size() && lines[i] != u"```"_s; ++i)
                example.lines << lines[i];
            if (!name.isEmpty())
                insert(examples, name, example, mistakes);
            else if (isCpp)
                mistakes << u"%1: an example without a name, which nobody compiles"_s.arg(
                    example.place);
        }
        name.clear();
    }
}

void readSource(const TextFile &file, Examples &examples, QStringList &mistakes)
{
    static const QRegularExpression marker(u"^( *)(?://|#) \\[([a-z0-9-]+)\\]$"_s);
    QString name;
    QString indent;
    Example example;
    const QStringList lines = file.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = marker.match(lines[i]);
        if (match.hasMatch() && name.isEmpty()) {
            indent = match.captured(1);
            name = match.captured(2);
            example = { placeOf(file, i), {} };
        } else if (match.hasMatch() && match.captured(2) == name) {
            insert(examples, name, example, mistakes);
            name.clear();
        } else if (match.hasMatch()) {
            mistakes << u"%1: \"%2\" begins within \"%3\""_s.arg(placeOf(file, i),
                                                                 match.captured(2), name);
        } else if (!name.isEmpty()) {
            example.lines << (lines[i].startsWith(indent) ? lines[i].sliced(indent.size())
                                                          : lines[i]);
        }
    }
    if (!name.isEmpty())
        mistakes << u"%1: \"%2\" does not end"_s.arg(example.place, name);
}

void compare(const QString &name, const Example &shown, const Example &code, QStringList &mistakes)
{
    if (shown.lines == code.lines)
        return;
    qsizetype line = 0;
    while (shown.lines.value(line) == code.lines.value(line)
           && line < std::min(shown.lines.size(), code.lines.size()))
        ++line;
    mistakes << u"%1: \"%2\" is not the code at %3; line %4 of it is\n  %5\nand should be\n  %6"_s
                    .arg(shown.place, name, code.place, QString::number(line + 1),
                         shown.lines.value(line), code.lines.value(line));
}

} // namespace

QString repositoryPath(const QString &path)
{
    return QStringLiteral(ROUNDTRIP_REPOSITORY "/") + path;
}

TextFile repositoryFile(const QString &path)
{
    QFile file(repositoryPath(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return { path, QString::fromUtf8(file.readAll()) };
}

QStringList exampleMistakes(const QList<TextFile> &documents, const QList<TextFile> &sources)
{
    QStringList mistakes;
    Examples shown;
    for (const TextFile &document : documents)
        readDocument(document, shown, mistakes);
    Examples code;
    for (const TextFile &source : sources)
        readSource(source, code, mistakes);
    for (auto example = shown.cbegin(); example != shown.cend(); ++example) {
        if (code.contains(example.key()))
            compare(example.key(), *example, code[example.key()], mistakes);
        else
            mistakes << u"%1: no test has \"%2\""_s.arg(example->place, example.key());
    }
    for (auto example = code.cbegin(); example != code.cend(); ++example) {
        if (!shown.contains(example.key()))
            mistakes << u"%1: no document shows \"%2\""_s.arg(example->place, example.key());
    }
    return mistakes;
}

} // namespace roundtrip::test
