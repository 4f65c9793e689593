package io.github.relu4j.internal.loop;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Scratch memory for loops in stages. A thread takes a set of tiles for the length of one array
 * operation and gives it back; a gate's loop takes one more set, and so does a call over storages.
 *
 * <p>The pool has as many sets as there ever were callers at once, of 44 KiB each: a caller that
 * finds all of them taken makes one more, and that is all that is ever allocated. Beyond {@link
 * #MOST} sets (44 MiB) callers do without, element by element. A set also keeps the longest {@link
 * #row} that was ever asked of it, where that is longer than a tile, and 24 KiB from its first call
 * with a bias on.
 *
 * <p>No set is ever lost, even where the stack overflows, since all who take one do it in this way:
 *
 * <pre>{@code
 * Tiles tiles = Tiles.take();
 * if (tiles == null) {
 *   ... // element by element
 *   return;
 * }
 * try {
 *   ...
 *   tiles.giveBack();
 * } catch (Throwable e) {
 *   tiles.taken = 0;
 *   throw e;
 * }
 * }</pre>
 *
 * <p>A loop that needs tiles for only a part of its work goes on when it gets null, and looks for
 * null wherever it uses or gives back the tiles. Softmax does so.
 *
 * <p>On a full stack a call of {@code giveBack} would overflow as well, but a store does not. The
 * store is slower, since it is volatile and waits for all stores before it. So only failures use
 * it.
 */
public final class Tiles {

  /** Elements a tile. */
  public static final int LENGTH = Tuning.TILE;

  /** Sets of tiles in all. */
  static final int MOST = Tuning.MOST_TILES;

  private static final Tiles[] POOL = new Tiles[MOST];
  private static final VarHandle TAKEN;

  /** How many sets there are; written under the lock of the pool, after the set is in it. */
  private static volatile int made;

  static {
    try {
      TAKEN = MethodHandles.lookup().findVarHandle(Tiles.class, "taken", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Bytes at the end of each tile that nobody uses. With them and an array's header of 16 bytes a
   * tile takes 75 cache lines, so that the tiles, which HotSpot lays one behind the other, start at
   * one offset in a line, and any two of the six tiles of floats at least 576 bytes apart modulo
   * the 4 096 bytes of a page. When it was 16 or 64 bytes, a load met the place in the page of the
   * store just before it in another tile, and some sets of tiles were up to 2.5 times as slow for
   * as long as they lived. We think that the processor compares addresses further then, and waits
   * where the next bits are the same as well.
   */
  private static final int UNUSED = 688;

  private static final int PADDED_FLOATS = LENGTH + UNUSED / Float.BYTES;

  /** The elements. */
  public final float[] elements = new float[PADDED_FLOATS];

  /** The reduced arguments, then the results; of vectors the gradients. */
  public final float[] values = new float[PADDED_FLOATS];

  /** The scales or, of vectors, the reductions; then what the results are multiplied with. */
  public final float[] scales = new float[PADDED_FLOATS];

  /** The expansions. */
  public final float[] expansions = new float[PADDED_FLOATS];

  /** The supplements; of a row, what the factors of its exponentials lack. */
  public final float[] supplements = new float[PADDED_FLOATS];

  /** The quotients. */
  public final float[] quotients = new float[PADDED_FLOATS];

  /** Elements a tile of doubles. */
  public static final int DOUBLES = Tuning.TILE_OF_DOUBLES;

  private static final int PADDED_DOUBLES = DOUBLES + UNUSED / Double.BYTES;

  /** Elements in double, then the results. */
  public final double[] doubleElements = new double[PADDED_DOUBLES];

  /** The scales of exponentials in double. */
  public final double[] doubleScales = new double[PADDED_DOUBLES];

  /** The expansions of exponentials in double. */
  public final double[] doubleExpansions = new double[PADDED_DOUBLES];

  /** Numbers of 16 bits on their way from or to memory of another kind. */
  public final short[] shorts = new short[DOUBLES];

  /** Numbers of 8 bits on their way from or to memory of another kind. */
  public final byte[] bytes = new byte[DOUBLES];

  /** A channel of a rectifier with one slope per channel. */
  public final ChannelSlope channel = new ChannelSlope();

  /** A channel of a snake with parameters per channel. */
  public final ChannelSnake snake = new ChannelSnake();

  /** The exponentials of a row of a softmax. */
  public final RowExponential exponential = new RowExponential();

  /** What acts on the gate of a clamped unit, the clamp included. */
  public final LimitedGate limitedGate = new LimitedGate();

  /** The clamp of a gated unit's gate. */
  public final GateLimit gateLimit = new GateLimit();

  /** The linear branch of a clamped gated unit. */
  public final UpBranch upBranch = new UpBranch();

  /** The same as a factor. */
  public final UpFactor upFactor = new UpFactor();

  /** The same as a factor of a gate that is clamped in the same pass. */
  public final LimitingUpFactor limitingUpFactor = new LimitingUpFactor();

  /** The same where the gate is not beyond its limit. */
  public final LimitedUp limitedUp = new LimitedUp();

  /** The slope of that branch. */
  public final UpSlope upSlope = new UpSlope();

  /** Rows that are longer than a tile, and their gradients. */
  private float[] longRow = {};

  private float[] longGradients = {};

  /** Made for the first call with a bias. */
  private ColumnSums columnSums;

  /** 1 while a caller has the set; only to be set to 0, and only where the caller fails. */
  public volatile int taken;

  private Tiles() {}

  /**
   * Takes a set of tiles for the caller alone.
   *
   * @return the tiles, or null when the largest number of sets is in use
   */
  public static Tiles take() {
    int count = made;
    int first = place(Thread.currentThread().getId(), count);
    Tiles tiles = POOL[first];
    return tiles != null && TAKEN.compareAndSet(tiles, 0, 1) ? tiles : takeAnother(first, count);
  }

  /** In a method of its own, so that the usual way through {@link #take} is short. */
  private static Tiles takeAnother(int first, int count) {
    for (int attempt = 1, i = first; attempt < count; attempt++) {
      i = i + 1 == count ? 0 : i + 1;
      Tiles tiles = POOL[i];
      // Looked at first: an exchange that fails would still take the cache line from its owner.
      if (tiles.taken == 0 && TAKEN.compareAndSet(tiles, 0, 1)) {
        return tiles;
      }
    }
    return count == MOST ? null : makeOne();
  }

  /** Where a thread begins to look: threads are spread, so that few look at the same set. */
  private static int place(long thread, int count) {
    int hash = (int) thread * 0x9E3779B9;
    return (int) ((hash & 0xFFFF_FFFFL) * count >>> 32);
  }

  /** A set that the caller has already, or null when there are enough. */
  private static Tiles makeOne() {
    synchronized (POOL) {
      int count = made;
      if (count == MOST) {
        return null;
      }
      Tiles tiles = new Tiles();
      tiles.taken = 1;
      POOL[count] = tiles;
      made = count + 1;
      return tiles;
    }
  }

  /** How many sets there are. */
  static int made() {
    return made;
  }

  /**
   * Scratch memory for the elements of a row, however long it is: {@link #values} where it is long
   * enough, else an array that the set keeps. Beyond {@link #MOST} callers it is allocated.
   *
   * @param tiles the set, or null
   * @param length the elements of the row
   * @return an array of at least so many
   */
  public static float[] row(Tiles tiles, int length) {
    if (tiles == null) {
      return new float[length];
    }
    if (length <= LENGTH) {
      return tiles.values;
    }
    if (tiles.longRow.length < length) {
      tiles.longRow = new float[length];
    }
    return tiles.longRow;
  }

  /** The same for the gradients of a row, where {@link #elements} is the tile. */
  public static float[] gradients(Tiles tiles, int length) {
    if (tiles == null) {
      return new float[length];
    }
    if (length <= LENGTH) {
      return tiles.elements;
    }
    if (tiles.longGradients.length < length) {
      tiles.longGradients = new float[length];
    }
    return tiles.longGradients;
  }

  /**
   * The bias of a block of columns, and the sums of its gradients.
   *
   * @return those of this set
   */
  public ColumnSums columnSums() {
    ColumnSums sums = columnSums;
    if (sums == null) {
      sums = new ColumnSums();
      columnSums = sums;
    }
    return sums;
  }

  /** Lets another caller have them. */
  public void giveBack() {
    TAKEN.setRelease(this, 0);
  }

  /**
   * Lets another caller have them, for a loop that goes on where {@link #take} gave none.
   *
   * @param tiles the set, or null
   */
  public static void giveBackIfTaken(Tiles tiles) {
    if (tiles != null) {
      tiles.giveBack();
    }
  }
}
