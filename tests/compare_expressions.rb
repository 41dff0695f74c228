# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
#
# Evaluates printed expressions with ActiveRecord, and compares the records: compare_expressions.rb CASES
#
# CASES is the file of compare_expressions.py. Associations that the notes of an expression define are made
# first. Ends with 77 where ActiveRecord is not installed.

require 'json'
begin
  require 'active_record'
  require 'sqlite3'
rescue LoadError => e
  puts "activerecord is not installed: #{e.message}"
  exit 77
end

def model_name(table)
  table.split('_').map { |word| word[0].upcase + word[1..] }.join
end

# Classes of ActiveRecord for the tables of a schema.
class Library
  def initialize(path, schema)
    ActiveRecord::Base.establish_connection(adapter: 'sqlite3', database: path)
    @schema = schema
    schema.each_value { |table| define(table) }
    schema.each_value { |table| table['relations'].each { |relation| relate(table, relation) } }
  end

  def load(text)
    text.scan(/^# in class (\w+): (.*)$/) { |name, line| Object.const_get(name).class_eval(line) }
    Object.module_eval(text).to_a
  end

  private

  def define(table)
    keys = table['columns'].select { |column| column['primary_key'].positive? }.map { |column| column['name'] }
    model = Class.new(ActiveRecord::Base) do
      self.table_name = table['name']
      self.primary_key = keys.first if keys.size == 1
      self.inheritance_column = nil
    end
    Object.const_set(model_name(table['name']), model)
  end

  def relate(table, relation)
    model = Object.const_get(model_name(table['name']))
    name = relation['name'].to_sym
    target = model_name(relation['target'])
    if relation['kind'] == 'many_to_many'
      far = @schema[relation['through']]['relations'].find do |one|
        one['kind'] == 'forward' && one['target'] == relation['target']
      end
      model.has_many(name, through: relation['through'].to_sym, source: far['name'].to_sym)
      return
    end
    own, other = [relation['columns'].first, relation['target_columns'].first]
    case relation['kind']
    when 'forward' then model.belongs_to(name, class_name: target, foreign_key: own, primary_key: other, optional: true)
    when 'reverse' then model.has_many(name, class_name: target, foreign_key: other, primary_key: own)
    else model.has_one(name, class_name: target, foreign_key: other, primary_key: own)
    end
  end
end

# What differs between the records of a report and those of ActiveRecord, in words.
def differences(where, wanted, got)
  if wanted.is_a?(Array)
    found = wanted.size == got.size ? [] : ["#{where}: #{got.size} records instead of #{wanted.size}"]
    wanted.zip(got).each_with_index { |(one, other), at| found += differences("#{where}[#{at}]", one, other) }
    return found
  end
  return wanted.nil? && got.nil? ? [] : ["#{where}: #{got.inspect} instead of #{wanted.inspect}"] if wanted.nil? || got.nil?

  found = wanted['values'].reject { |column, value| got[column] == value }.map do |column, value|
    "#{where}.#{column}: #{got[column].inspect} instead of #{value.inspect}"
  end
  (wanted['related'] || {}).each do |name, records|
    association = got.association(name.to_sym)
    found << "#{where}.#{name} was not loaded" unless association.loaded?
    found += differences("#{where}.#{name}", records, association.target)
  end
  found
end

# The records of lists without an order come in the order of their keys.
def in_order(wanted)
  wanted.sort_by { |record| record['values'].values.first }
end

task = JSON.parse(File.read(ARGV[0]))
library = Library.new(task['database'], task['schema']['tables'].to_h { |table| [table['name'], table] })
wrong = compared = 0
task['cases'].each do |one|
  text = one['activerecord']
  if text.include?('left out')
    puts "#{one['name']}: not said by ActiveRecord"
    next
  end
  compared += 1
  begin
    found = differences('', one['report']['records'], library.load(text))
  rescue StandardError, ScriptError => e # the other cases may be right
    found = ["#{e.class}: #{e.message}"]
  end
  found.first(5).each { |difference| puts "#{one['name']}: #{difference}\n  #{text}" }
  wrong += 1 if found.any?
end
puts "#{compared} compared, #{wrong} wrong"
exit(wrong.zero? && compared.positive? ? 0 : 1)
