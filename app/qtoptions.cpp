// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/qtoptions.h"

#include "app/commandline.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Qt's options that take a value;
/// https://doc.qt.io/qt-6/qguiapplication.html#supported-command-line-options.
constexpr std::array qtValueOptions = {
    "platform"_L1,
    "platformpluginpath"_L1,
    "platformtheme"_L1,
    "plugin"_L1,
    "qwindowgeometry"_L1,
    "qwindowicon"_L1,
    "qwindowtitle"_L1,
    "style"_L1,
    "stylesheet"_L1,
    "session"_L1,
    "display"_L1,
    "geometry"_L1,
    "fontengine"_L1,
    "dpi"_L1,
    "icon"_L1,
    "title"_L1,
};
constexpr std::array qtFlags = { "reverse"_L1, "widgetcount"_L1, "nograb"_L1, "dograb"_L1,
                                 "sync"_L1 };

/// Returns those of our own, with their dashes, that take the next argument as their value,
/// whatever it looks like.
QStringList optionsWithValue()
{
    QStringList found;
    for (const CommandLineTable::Option &option : commandLineTable().options) {
        if (!option.value.isEmpty())
            found << u"--"_s + option.names.constFirst();
    }
    return found;
}

} // namespace

QStringList withoutQtOptions(const QStringList &arguments)
{
    const QStringList ours = optionsWithValue();
    QStringList kept;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        QString name = *argument;
        if (name == "--"_L1) {
            kept.append(QStringList(argument, arguments.end()));
            break;
        }
        if (name.startsWith("--"_L1))
            name.remove(0, 2);
        else if (name.startsWith(u'-'))
            name.remove(0, 1);
        else
            name.clear();
        // "--order-by -title" orders by the title; it sets no title.
        if (ours.contains(*argument) && std::next(argument) != arguments.end()) {
            kept << *argument << *std::next(argument);
            ++argument;
            continue;
        }
        const bool hasValue = name.contains(u'=');
        const QString key = name.section(u'=', 0, 0);
        const auto is = [&key](QLatin1StringView option) { return key == option; };
        if (std::ranges::any_of(qtValueOptions, is)) {
            if (!hasValue && std::next(argument) != arguments.end())
                ++argument;
        } else if (!std::ranges::any_of(qtFlags, is)) {
            kept << *argument;
        }
    }
    return kept;
}

QString optionAsTyped(const QString &name, const QStringList &arguments)
{
    QString whole = u"--"_s + name;
    for (const QString &argument : arguments) {
        QString option = argument.section(u'=', 0, 0);
        if (option == whole)
            break;
        if (option.startsWith(u'-') && !option.startsWith("--"_L1) && option.contains(name))
            return option;
    }
    return whole;
}

} // namespace roundtrip
