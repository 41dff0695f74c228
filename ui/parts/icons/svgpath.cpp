// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/icons/svgpath.h"

#include <QList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype longestSvgPath = 10'000; // characters
constexpr qreal farthestSvgPoint = 10'000;

/// PathReader goes through the text of a path from the left.
class PathReader
{
public:
    explicit PathReader(QStringView text)
        : m_rest(text)
    { }

    bool atEnd()
    {
        skipSeparators();
        return m_rest.isEmpty();
    }
    /// Returns the letter that comes next and passes over it; null if there is none.
    QChar takeCommand()
    {
        skipSeparators();
        if (m_rest.isEmpty() || !m_rest.front().isLetter())
            return {};
        const QChar command = m_rest.front();
        m_rest = m_rest.sliced(1);
        return command;
    }
    /// Reads \a count numbers; none where there are fewer.
    QList<qreal> takeNumbers(qsizetype count)
    {
        QList<qreal> numbers;
        while (numbers.size() < count) {
            skipSeparators();
            const std::optional<qreal> number = takeNumber();
            if (!number)
                return {};
            numbers << *number;
        }
        return numbers;
    }

private:
    void skipSeparators()
    {
        while (!m_rest.isEmpty() && (m_rest.front().isSpace() || m_rest.front() == u','))
            m_rest = m_rest.sliced(1);
    }
    std::optional<qreal> takeNumber()
    {
        qsizetype end = 0;
        bool hasPoint = false;
        for (; end < m_rest.size(); ++end) {
            const QChar c = m_rest[end];
            const bool isSign = end == 0 && (c == u'-' || c == u'+');
            const bool isPoint = c == u'.' && !hasPoint;
            if (!isSign && !isPoint && !(c >= u'0' && c <= u'9'))
                break;
            hasPoint = hasPoint || isPoint;
        }
        const std::optional<qreal> number = numberFromSvg(m_rest.first(end));
        m_rest = m_rest.sliced(end);
        return number;
    }

    QStringView m_rest;
};

qsizetype numbersOf(QChar command)
{
    switch (command.unicode()) {
    case u'M':
    case u'L':
        return 2;
    case u'H':
    case u'V':
        return 1;
    case u'C':
        return 6;
    default:
        return 0;
    }
}

void appendToPath(QPainterPath &path, QChar command, const QList<qreal> &numbers)
{
    const auto point = [&](qsizetype at) { return QPointF(numbers[at], numbers[at + 1]); };
    const QPointF current = path.currentPosition();
    switch (command.unicode()) {
    case u'M':
        path.moveTo(point(0));
        break;
    case u'L':
        path.lineTo(point(0));
        break;
    case u'H':
        path.lineTo(numbers[0], current.y());
        break;
    case u'V':
        path.lineTo(current.x(), numbers[0]);
        break;
    default:
        path.cubicTo(point(0), point(2), point(4));
    }
}

} // namespace

std::optional<qreal> numberFromSvg(QStringView text)
{
    bool isNumber = false;
    const qreal number = text.toDouble(&isNumber);
    if (!isNumber || !(std::abs(number) <= farthestSvgPoint))
        return {};
    return number;
}

std::optional<QPainterPath> pathFromSvg(QStringView text)
{
    if (text.size() > longestSvgPath)
        return {};
    QPainterPath path;
    PathReader reader(text);
    QChar command;
    while (!reader.atEnd()) {
        // Further numbers repeat the command; after a move, they are lines.
        const QChar next = reader.takeCommand();
        if (!next.isNull())
            command = next;
        else if (command == u'M')
            command = u'L';
        if (path.elementCount() == 0 && command != u'M')
            return {};
        if (next == u'Z') {
            path.closeSubpath();
            continue;
        }
        const qsizetype count = numbersOf(command);
        const QList<qreal> numbers = reader.takeNumbers(count);
        if (count == 0 || numbers.size() != count)
            return {};
        appendToPath(path, command, numbers);
    }
    return path;
}

} // namespace roundtrip
