// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// DialectTraits are what is fixed about one kind of database, whatever the statement: how much it
/// can take, what it has, and the words that never vary. See Dialect::traits().
struct DialectTraits
{
    //--- Keys and texts

    /// The number of values up to which a list of keys is written out as `IN (?, ?, ...)`, as in
    /// any textbook. Keys that an array cannot carry are looked for in chunks of this size.
    qsizetype maxValuesPerList = 0;
    /// True if several chunks of keys should be of one size, so that one prepared statement serves
    /// all of them.
    bool padsLists = false;
    /// Whether keys can be bound as arrays, whatever their number.
    bool hasKeyArrays = false;
    /// Whether arrays are better than lists even for a few keys.
    bool prefersKeyArrays = false;
    /// The number of texts that Dialect::textClasses() takes at a time; 0 where the database need
    /// not be asked.
    qsizetype maxTextsPerQuestion = 0;

    //--- Statements

    /// What stands behind a table that is to be scanned, so that no index is taken; may be empty.
    QString noIndex {};

    /// The number of tables that one FROM can join.
    qsizetype maxJoinedTables = 0;
    /// The number of columns that one SELECT can give, unless the connection knows better.
    qsizetype maxResultColumns = 0;
    /// The number of SELECTs that may stand within one another, the outermost included.
    int maxNestedSelects = 1;
    /// False if a subquery with a LIMIT must be wrapped in another SELECT.
    bool limitsInSubqueries = true;
    /// The operand of LIMIT that limits nothing, for a statement that has only an OFFSET.
    QString noLimit {};
    /// The statement that begins a read transaction, whose statements all see the database as it
    /// was at one moment.
    QString beginSnapshot {};
    /// The statement that ends this transaction.
    QString endSnapshot = QStringLiteral("COMMIT");
    /// The number of columns of the answer to Dialect::explain(), all of which readPlan() takes.
    size_t planColumns = 1;
};

} // namespace roundtrip
