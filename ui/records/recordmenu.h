// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/records/recordplace.h"

#include <QMenu>

namespace roundtrip {

/// RecordMenu is the context menu of one record: it makes the record the root of what is shown, or
/// the records that one of its relations leads to.
class RecordMenu final : public QMenu
{
    Q_OBJECT

public:
    /// \a place is the record's; its records must outlive the menu.
    explicit RecordMenu(const RecordPlace &place, QWidget *parent = nullptr);

signals:
    /// The user wants the records of \a query.
    void openRequested(const roundtrip::QuerySet &query);

private:
    void addRelations(const RecordPlace &place);
};

} // namespace roundtrip
