package io.github.relu4j.example;

import io.github.relu4j.storage.FloatStorage;
import java.util.Objects;

/** Floats in pages of 2^20, and so as many as there is memory for. */
public final class PagedFloats implements FloatStorage {

  private static final int PAGE = 1 << 20;

  private final float[][] pages;
  private final long length;

  public PagedFloats(long length) {
    this.pages = new float[(int) ((length + PAGE - 1) / PAGE)][PAGE];
    this.length = length;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void read(long from, float[] to, int toOffset, int count) {
    Objects.checkFromIndexSize(from, count, length);
    for (int done = 0, part; done < count; done += part) {
      int inPage = (int) ((from + done) % PAGE);
      part = Math.min(count - done, PAGE - inPage);
      System.arraycopy(page(from + done), inPage, to, toOffset + done, part);
    }
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    Objects.checkFromIndexSize(at, count, length);
    for (int done = 0, part; done < count; done += part) {
      int inPage = (int) ((at + done) % PAGE);
      part = Math.min(count - done, PAGE - inPage);
      System.arraycopy(from, fromOffset + done, page(at + done), inPage, part);
    }
  }

  private float[] page(long index) {
    return pages[(int) (index / PAGE)];
  }
}
