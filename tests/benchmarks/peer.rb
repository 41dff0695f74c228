# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# Loads all authors with all their books as ActiveRecord does it, and prints the time: peer.rb FILE

require 'active_record'
require 'json'

ActiveRecord::Base.establish_connection(adapter: 'sqlite3', database: ARGV[0])

class Author < ActiveRecord::Base
  self.table_name = 'author'
  has_many :books
end

class Book < ActiveRecord::Base
  self.table_name = 'book'
  belongs_to :author
end

start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
authors = Author.preload(:books).to_a
count = authors.sum { |author| 1 + author.books.size }
duration = Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
puts JSON.generate({ milliseconds: duration * 1000, records: count })
