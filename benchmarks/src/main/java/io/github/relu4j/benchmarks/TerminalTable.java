package io.github.relu4j.benchmarks;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table for a terminal.
 *
 * @param <T> what a row is made of
 */
public final class TerminalTable<T> {

  private final List<ColumnData<T>> columns = new ArrayList<>();

  /** Adds a column of words. */
  public TerminalTable<T> left(String header, Function<T, String> cell) {
    return add(header, HorizontalAlign.LEFT, cell);
  }

  /** Adds a column of numbers. */
  public TerminalTable<T> right(String header, Function<T, String> cell) {
    return add(header, HorizontalAlign.RIGHT, cell);
  }

  private TerminalTable<T> add(String header, HorizontalAlign align, Function<T, String> cell) {
    columns.add(new Column().header(header).headerAlign(align).dataAlign(align).with(cell));
    return this;
  }

  /** The table with these rows. */
  public String of(List<T> rows) {
    return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, columns);
  }
}
