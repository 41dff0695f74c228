// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/examples.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip::test;

namespace {

/// Headers that those of the public classes need, but whose classes nobody has to know.
const QStringList unshown { u"datalayer/base/bytebuffer.h"_s,
                            u"datalayer/base/packedintegers.h"_s,
                            u"datalayer/models/rootcount.h"_s,
                            u"datalayer/models/rowtexts.h"_s,
                            u"datalayer/records/access/recordsource.h"_s,
                            u"datalayer/records/async/keptdatabase.h"_s,
                            u"datalayer/sql/query.h"_s };

/// Adds the headers that \a header includes, and itself, but for those of datalayer/include.
void collect(const QString &header, QStringList &found)
{
    static const QRegularExpression include(u"^#include \"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    if (found.contains(header))
        return;
    if (!header.startsWith(u"datalayer/include/"_s))
        found << header;
    for (const auto &match : include.globalMatch(repositoryFile(header).text))
        collect(match.captured(1), found);
}

QStringList publicHeaders()
{
    QStringList headers;
    for (const QString &front : { u"Roundtrip"_s, u"QueryCount"_s, u"Widgets"_s })
        collect(u"datalayer/include/Roundtrip/"_s + front, headers);
    headers.sort();
    return headers;
}

/// The values of \a key in the Doxyfile.
QStringList settingOf(const QString &key)
{
    const QRegularExpression setting(u"^%1 *=((?:.*\\\\\\n)*.*)$"_s.arg(key),
                                     QRegularExpression::MultilineOption);
    QString values = setting.match(repositoryFile(u"datalayer/Doxyfile"_s).text).captured(1);
    return values.replace(u'\\', u' ').simplified().split(u' ');
}

/// What stands above each class of \a text, by the name of the class.
QMap<QString, QString> commentsIn(const QString &text)
{
    static const QRegularExpression definition(
        u"((?:^///.*\\n)*)(?:^template <.*>\\n)?^(?:class|struct)(?: \\[\\[nodiscard\\]\\])? "
        "(\\w+)[^;]*\\n\\{"_s,
        QRegularExpression::MultilineOption);
    QMap<QString, QString> comments;
    for (const auto &match : definition.globalMatch(text))
        comments[match.captured(2)] = match.captured(1);
    return comments;
}

} // namespace

/// Checks that every public class has a page with an example, which a test compiles and runs.
class TestClassPages : public QObject
{
    Q_OBJECT

private slots:
    void areOfAllPublicHeaders();
    void haveExamples_data();
    void haveExamples();
};

void TestClassPages::areOfAllPublicHeaders()
{
    QStringList expected = publicHeaders();
    QVERIFY(expected.size() > 40);
    for (const QString &header : unshown)
        QVERIFY2(expected.removeOne(header), qUtf8Printable(header));
    QStringList shown = settingOf(u"INPUT"_s);
    shown.sort();
    QCOMPARE(shown, expected);
}

void TestClassPages::haveExamples_data()
{
    QTest::addColumn<QString>("comment");
    for (const QString &header : settingOf(u"INPUT"_s)) {
        const QMap<QString, QString> comments = commentsIn(repositoryFile(header).text);
        for (auto comment = comments.begin(); comment != comments.end(); ++comment)
            QTest::newRow(qUtf8Printable(comment.key())) << comment.value();
    }
}

void TestClassPages::haveExamples()
{
    QFETCH(const QString, comment);
    static const QRegularExpression snippet(u"\\\\snippet (\\S+) (\\S+)\\n"_s);
    const QRegularExpressionMatch shown = snippet.match(comment);
    QVERIFY2(shown.hasMatch(), "the comment has no \\snippet");
    const QString source = repositoryFile(u"tests/pages/"_s + shown.captured(1)).text;
    QCOMPARE(source.count(u"    //! [%1]\n"_s.arg(shown.captured(2))), 2);
}

QTEST_GUILESS_MAIN(TestClassPages)
#include "tst_classpages.moc"
