// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace roundtrip {

/// WindowLanguage is a language that the program's window can have.
struct WindowLanguage
{
    QString code; ///< as in the name of its file: `de`, `zh_CN`
    QString name; ///< in the language itself
};

/// Returns the languages of the program, English first, which its texts are written in.
[[nodiscard]] const QList<WindowLanguage> &windowLanguages();
/// Returns the code of the language in which texts are translated now.
[[nodiscard]] QString currentLanguage();

/// Translations gives the program one language and one way to write numbers, dates and times, as
/// long as the object lives. It belongs to a program that shows windows, and is made before their
/// first widget, which would keep its English texts. What is printed stays in English without it.
class Translations
{
public:
    /// \a chosen is the code of one of windowLanguages(), or else the first one of \a desktop that
    /// is among them is taken: the desktop's languages as QLocale::uiLanguages() has them.
    explicit Translations(const QString &chosen,
                          const QStringList &desktop = QLocale::system().uiLanguages());
    ~Translations();
    Q_DISABLE_COPY_MOVE(Translations)

    /// Returns the code of the language for these arguments of the constructor; `en` where none of
    /// the desktop's is among windowLanguages().
    [[nodiscard]] static QString
    languageFor(const QString &chosen,
                const QStringList &desktop = QLocale::system().uiLanguages());

private:
    QLocale m_before;
    QTranslator m_own;
    QTranslator m_ofQt; ///< what Qt's own dialogs and menus say
};

} // namespace roundtrip
