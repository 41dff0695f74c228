// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helppage.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace roundtrip {

/// HelpWindow shows the pages of the help beside a list of them, which a search field filters. The
/// window is not modal, can be used by keys alone, and closes with Esc. It needs no network.
class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Replaces the pages by \a pages. The page that is shown stays in sight if it is among them.
    void setPages(const QList<HelpPage> &pages);
    /// Shows the page called \a name and brings the window to the front.
    void showPage(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void filter();
    void render();
    void follow(const QString &link);

    QList<HelpPage> m_pages;
    QLineEdit *m_search;
    QListWidget *m_contents;
    QTextBrowser *m_page;
    QString m_shown; ///< the name of the page that is shown
};

} // namespace roundtrip
