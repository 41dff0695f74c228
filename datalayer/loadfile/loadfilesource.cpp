// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/loadfilesource.h"

#include "datalayer/loadfile/loadfile.h"

#include <QFileInfo>

#include <utility>

namespace roundtrip {

KeptSource loadFileSource(const QString &path)
{
    return [path]() -> Result<KeptDatabase> {
        const Result<ReadLoad> read = readLoad(path);
        if (!read)
            return read.error();
        const KeptLoad &load = read->load;
        KeptOrigin origin { load.saved,    load.title, load.kind,       load.query,
                            load.strategy, load.total, load.leftQueries };
        for (const KeptOpening &opening : load.openings) {
            const std::shared_ptr<const LoadedRecords> in = opening.in == 0
                ? read->records
                : read->opened[static_cast<size_t>(opening.in) - 1];
            origin.opened << KeptOrigin::Opened { in, opening.row, opening.step };
        }
        return KeptDatabase { .title = QFileInfo(path).fileName(),
                              .path = path,
                              .serverVersion = load.serverVersion,
                              .encoding = load.encoding,
                              .origin = std::move(origin),
                              .load = load.load,
                              .queries = load.queries,
                              .records = read->records,
                              .openings = load.openings,
                              .opened = read->opened };
    };
}

} // namespace roundtrip
