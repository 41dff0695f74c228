// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/recordnode.h"
#include "datalayer/records/recordtext.h"

#include <QHash>

#include <unordered_map>

namespace roundtrip {

/// RowTexts puts the rows of the tree of records into words. For each load that rows are shown of
/// it keeps which columns tell its records apart. It is used on the GUI thread.
class RowTexts
{
public:
    /// Has the column \a column label the records of \a table.
    void setLabel(const QString &table, const QString &column);
    void clear() { m_texts.clear(); }
    /// Forgets what is known of \a records, which are about to go.
    void forget(const LoadedRecords &records) { m_texts.erase(&records); }

    // Of a record's row, see RecordText:

    [[nodiscard]] QString label(const RecordRow &row);
    [[nodiscard]] bool isLabelNull(const RecordRow &row);
    [[nodiscard]] QString namedLabel(const RecordRow &row);
    [[nodiscard]] QString namedDetails(const RecordRow &row);
    /// Returns the details of a record. A list that is not loaded is said to be so, since it is not
    /// an empty one: `… books · US`. \a opened is the row's node, or null.
    [[nodiscard]] QString details(const RecordRow &row, const RecordNode *opened);

    /// Returns the number of records that a group has, or `…` if they are not loaded.
    [[nodiscard]] static QString groupCount(const RecordRow &row, RecordNode::State state);

private:
    [[nodiscard]] const RecordText &of(const RecordRow &row);

    QHash<QString, QString> m_labels; ///< column, by table
    std::unordered_map<const LoadedRecords *, RecordText> m_texts;
};

} // namespace roundtrip
