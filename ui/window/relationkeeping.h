// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/relationfile.h"

#include <QObject>

namespace roundtrip {

class BrowsedDatabase;
class Panes;
class RecordPane;
class RelationBar;
class WindowSettings;

/// RelationKeeping gives the open database the relations that the user declares or accepts in the
/// RelationBar and its pane: the database is opened again with them, and the settings keep them for
/// the next time.
class RelationKeeping final : public QObject
{
    Q_OBJECT

public:
    /// Parts is where relations come from and go to; all of it must outlive the RelationKeeping.
    struct Parts
    {
        BrowsedDatabase &browsed;
        WindowSettings &settings;
        RelationBar &bar;
        Panes &panes; ///< the pane of the relations is shown in them
        RecordPane &records; ///< they get the focus of the pane when it closes
    };

    explicit RelationKeeping(const Parts &parts, QObject *parent = nullptr);

private:
    void showPane(bool isShown);
    void useGuesses(bool usesThem);
    void declare(const RelationDeclarations &declared, const QByteArray &json);
    void relate(const RelationDeclarations &declared, bool usesGuesses);
    void forget();
    void keep(const RelationDeclarations &declared);

    Parts m_parts;
};

} // namespace roundtrip
