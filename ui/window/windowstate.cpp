// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype mostArguments = 200; ///< of a location
constexpr qsizetype longestText = 4096;
constexpr qsizetype longestRelations = 1024 * 1024;
constexpr int largestPlace = 32767; ///< on a screen, in pixels

QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto &text : array) {
        if (!text.isString() || text.toString().size() > longestText)
            return {};
        texts << text.toString();
    }
    return texts.size() > mostArguments ? QStringList() : texts;
}

QList<int> geometryFrom(const QJsonValue &value)
{
    QList<int> numbers;
    const QJsonArray array = value.toArray();
    for (const auto &number : array)
        numbers << number.toInt(largestPlace + 1);
    const bool isFitting = numbers.size() == 5 && std::ranges::all_of(numbers, [](int number) {
                               return std::abs(number) <= largestPlace;
                           });
    return isFitting ? numbers : QList<int>();
}

} // namespace

QString windowStateText(const WindowState &state)
{
    QJsonArray geometry;
    for (const int number : state.geometry)
        geometry << number;
    const QJsonObject object { { u"place"_s, state.place },
                               { u"sample"_s, state.isSample },
                               { u"guesses"_s, state.guessesRelations },
                               { u"relations"_s, state.relations },
                               { u"location"_s, QJsonArray::fromStringList(state.location) },
                               { u"geometry"_s, geometry } };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<WindowState> windowStateFrom(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    const QString place = object.value("place"_L1).toString();
    const QString relations = object.value("relations"_L1).toString();
    return WindowState { .place = place.size() > longestText ? QString() : place,
                         .isSample = object.value("sample"_L1).toBool(),
                         .guessesRelations = object.value("guesses"_L1).toBool(),
                         .relations = relations.size() > longestRelations ? QString() : relations,
                         .location = textsFrom(object.value("location"_L1)),
                         .geometry = geometryFrom(object.value("geometry"_L1)) };
}

} // namespace roundtrip
