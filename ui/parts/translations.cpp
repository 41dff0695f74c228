// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The resources are in a static library, which the linker would drop.
static void initTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace roundtrip {

namespace {

/// Returns the code of the language of the program that \a locale is in; empty if there is none.
QString codeOf(const QLocale &locale)
{
    // Whoever reads the other Chinese script has asked for that.
    if (locale.language() == QLocale::Chinese)
        return locale.script() == QLocale::SimplifiedHanScript ? u"zh_CN"_s : QString();
    const auto isIt = [&locale](const WindowLanguage &language) {
        return QLocale(language.code).language() == locale.language();
    };
    const auto found = std::ranges::find_if(windowLanguages(), isIt);
    return found == windowLanguages().end() ? QString() : found->code;
}

/// Returns how numbers and dates are written in a window in \a language. The desktop knows better
/// than a language, which is spoken in several countries; but numbers as in another language would
/// be misread. Who leaves the language to the desktop and gets English has the desktop's numbers.
QLocale localeFor(const QString &chosen, const QString &language)
{
    const QLocale desktop = QLocale::system();
    const QLocale own(language);
    const bool isEnglishByDesktop = chosen.isEmpty() && language == "en"_L1;
    return isEnglishByDesktop || desktop.language() == own.language() ? desktop : own;
}

bool isLanguage(const QString &code)
{
    return std::ranges::find(windowLanguages(), code, &WindowLanguage::code)
        != windowLanguages().end();
}

} // namespace

const QList<WindowLanguage> &windowLanguages()
{
    static const QList<WindowLanguage> all {
        { u"en"_s, u"English"_s },  { u"de"_s, u"Deutsch"_s }, { u"es"_s, u"Español"_s },
        { u"fr"_s, u"Français"_s }, { u"zh_CN"_s, u"中文"_s },
    };
    return all;
}

QString currentLanguage()
{
    //: The code of the language that you translate into, as in the name of the file.
    return QCoreApplication::translate("language", "en");
}

QString Translations::languageFor(const QString &chosen, const QStringList &desktop)
{
    if (isLanguage(chosen))
        return chosen;
    for (const QString &name : desktop) {
        QString code = codeOf(QLocale(name));
        if (!code.isEmpty())
            return code;
    }
    return u"en"_s;
}

Translations::Translations(const QString &chosen, const QStringList &desktop)
{
    initTranslationResources();
    QString language = languageFor(chosen, desktop);
    if (language != "en"_L1 && !m_own.load(u":/i18n/roundtrip_%1.qm"_s.arg(language)))
        language = u"en"_s; // built without translations
    if (language != "en"_L1) {
        // The program's own come last, since those are asked first.
        if (m_ofQt.load(u"qtbase_"_s + language,
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_ofQt);
        QCoreApplication::installTranslator(&m_own);
    }
    QLocale::setDefault(localeFor(isLanguage(chosen) ? chosen : QString(), language));
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_ofQt);
    QLocale::setDefault(m_before);
}

} // namespace roundtrip
