package io.github.relu4j.internal.loop;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Scratch memory for loops in stages: a fixed number of tiles made once, so that no call allocates.
 * A thread takes a set of tiles for the length of one array operation and gives it back; when all
 * are in use the caller does without.
 */
public final class Tiles {

  /** Elements a tile: four tiles of 4 KiB leave room in a first-level cache of 32 KiB. */
  public static final int LENGTH = 1024;

  private static final int SETS = 2 * Runtime.getRuntime().availableProcessors() + 2;
  private static final Tiles[] POOL = new Tiles[SETS];
  private static final VarHandle TAKEN;

  static {
    try {
      TAKEN = MethodHandles.lookup().findVarHandle(Tiles.class, "taken", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
    for (int set = 0; set < SETS; set++) {
      POOL[set] = new Tiles();
    }
  }

  /** The elements. */
  public final float[] elements = new float[LENGTH];

  /** The reduced arguments, then the results; of vectors the gradients. */
  public final float[] values = new float[LENGTH];

  /** The scales or, of vectors, the reductions; then what the results are multiplied with. */
  public final float[] scales = new float[LENGTH];

  /** The expansions. */
  public final float[] expansions = new float[LENGTH];

  /** Elements a tile of doubles. */
  public static final int DOUBLES = 512;

  /** Elements in double, then the results. */
  final double[] doubleElements = new double[DOUBLES];

  /** The scales of exponentials in double. */
  public final double[] doubleScales = new double[DOUBLES];

  /** The expansions of exponentials in double. */
  public final double[] doubleExpansions = new double[DOUBLES];

  /** A channel of a rectifier with one slope per channel. */
  final ChannelSlope channel = new ChannelSlope();

  /** The exponentials of a row of a softmax. */
  final RowExponential exponential = new RowExponential();

  @SuppressWarnings("unused") // through TAKEN
  private int taken;

  private Tiles() {}

  /**
   * Takes a set of tiles for the caller alone.
   *
   * @return the tiles, or null when all are in use
   */
  public static Tiles take() {
    int first = (int) Thread.currentThread().getId() & Integer.MAX_VALUE;
    for (int attempt = 0; attempt < SETS; attempt++) {
      Tiles tiles = POOL[(first + attempt) % SETS];
      if (TAKEN.compareAndSet(tiles, 0, 1)) {
        return tiles;
      }
    }
    return null;
  }

  /** Lets another caller have them. */
  public void giveBack() {
    TAKEN.setRelease(this, 0);
  }
}
