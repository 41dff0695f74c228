// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helppage.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace roundtrip {

/// HelpWindow shows the pages of the help beside a list of them, in which can be searched. It is
/// not modal, is used by keys alone if one likes, and Esc closes it. It needs no network.
class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Replaces the pages; the one that is shown stays so if it is among \a pages.
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
