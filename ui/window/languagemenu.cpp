// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/languagemenu.h"

#include "ui/parts/translations.h"
#include "ui/parts/windowsettings.h"

#include <QActionGroup>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

LanguageMenu::LanguageMenu(WindowSettings &settings, QWidget *parent)
    : QMenu(tr("Language"), parent)
    , m_settings(settings)
{
    setObjectName("language"_L1);
    new QActionGroup(this);
    add({}, tr("As the desktop"));
    for (const WindowLanguage &language : windowLanguages())
        add(language.code, language.name);
}

void LanguageMenu::add(const QString &code, const QString &text)
{
    QAction *action = addAction(text, this, [this, code] { choose(code); });
    action->setCheckable(true);
    action->setChecked(m_settings.language() == code);
    findChild<QActionGroup *>()->addAction(action);
    // Another window may have changed it.
    connect(this, &QMenu::aboutToShow, action,
            [this, action, code] { action->setChecked(m_settings.language() == code); });
}

void LanguageMenu::choose(const QString &code)
{
    m_settings.setLanguage(code);
    const QString wanted = Translations::languageFor(code);
    if (wanted == currentLanguage())
        return;
    const auto language = std::ranges::find(windowLanguages(), wanted, &WindowLanguage::code);
    emit said(tr("The language is %1 from the next start on.").arg(language->name));
}

} // namespace roundtrip

#include "moc_languagemenu.cpp"
