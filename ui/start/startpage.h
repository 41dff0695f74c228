// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QScrollArea>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTreeWidgetItem;

namespace roundtrip {

class RecentList;
class StartCard;
class WindowSettings;

/// StartPage is what the window shows where nothing is open, or where the user asks for it: ways to
/// open a file, a server and the sample library, and the databases opened last.
class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    /// \a settings must outlive the page.
    explicit StartPage(WindowSettings &settings, QWidget *parent = nullptr);

    /// Shows what was opened last as it is now. \a open is what the open database is called, to
    /// which the page offers the way back; empty for none.
    void refresh(const QString &open);
    /// Offers to connect to the server \a title again, of which \a path was shown last. An empty
    /// \a title takes the offer back.
    void offerConnection(const QString &title, const QString &path);
    /// Gives the focus to what one most probably wants.
    void focusFirst();

signals:
    void browseRequested();
    void connectRequested();
    void sampleRequested();
    /// One of the databases opened last was chosen; \a place is a file's path or a server's URL.
    void placeChosen(const QString &place);
    /// The user wants what offerConnection() offers.
    void connectAgainRequested();
    /// The user wants to go back to the open database.
    void backRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fit();
    QWidget *buildOffer();
    void showItem(const QTreeWidgetItem *item);
    void remove(const QString &place);

    WindowSettings &m_settings;
    QWidget *m_content = nullptr;
    QBoxLayout *m_cards = nullptr; ///< beside each other, or where there is no room below
    QWidget *m_offer = nullptr;
    QLabel *m_offerText;
    QPushButton *m_connectAgain;
    QPushButton *m_back;
    StartCard *m_file;
    StartCard *m_server;
    StartCard *m_sample;
    QLabel *m_heading;
    RecentList *m_recent;
    QString m_open;
};

} // namespace roundtrip
