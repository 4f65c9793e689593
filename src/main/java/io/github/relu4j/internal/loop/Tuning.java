package io.github.relu4j.internal.loop;

/**
 * The figures that were found by measuring and may be measured anew: none changes a bit of a
 * result. Each says what it trades.
 */
public final class Tuning {

  /** Elements below which stages over a tile cost more than they save. */
  static final int SHORTEST_IN_STAGES = 10;

  /** Elements below which backward in passes (slopes, then products) costs more than it saves. */
  static final int SHORTEST_IN_PASSES = 20;

  /** Elements below which a table of slopes costs more than it saves. Not measured. */
  static final int SHORTEST_BY_TABLE = 256;

  /** Tiles that have their marks in common: one look at the marks costs half a pass. */
  static final int TILES_MARKED_TOGETHER = 16;

  /** Elements from which on x and y come from memory and not from a cache. */
  public static final int BEYOND_CACHES = 1 << 21;

  /**
   * Elements of a tile beyond the caches: so few that those of the next one are fetched while this
   * one is finished. In a cache it would cost more calls for nothing. A multiple of 64, for masks.
   */
  public static final int TILE_BEYOND_CACHES = 256;

  /**
   * Elements a tile: six tiles of 4 KiB, the most that a loop uses, leave room in a first-level
   * cache of 32 KiB. A multiple of 64, for masks, and no fewer than {@link ColumnSums#LENGTH}.
   */
  static final int TILE = 1024;

  /** Doubles a tile of doubles, of the same 4 KiB. */
  static final int TILE_OF_DOUBLES = 512;

  /** Sets of tiles in all; beyond, callers go element by element. */
  static final int MOST_TILES = 1024;

  /** Elements of one channel, in a row, from which on they go through a loop of one slope. */
  public static final int SHORTEST_RUN_OF_A_CHANNEL = 64;

  /**
   * Elements of a row of softmax up to which rows share a tile where there are vectors: eight such
   * rows fill it. Without vectors all rows that fit a tile do, since there each exponential costs
   * more, and wider rows need each of them twice.
   */
  public static final int WIDEST_NARROW_ROW = 128;

  /**
   * Floats of rows that are gathered together, unless one row has more: 64 KiB, for a second-level
   * cache. Not measured.
   */
  public static final int MOST_GATHERED = 1 << 14;

  /**
   * Elements that a class has to see before its vector loop is warmed up: beyond a short run, which
   * would pay for the compilation and not live to use its result.
   */
  public static final int WORTH_WARMING_UP = 1 << 21;

  /** A vector loop that takes this share of the scalar loop's time replaces it. */
  public static final double ABOUT_AS_FAST = 1.25;

  /** Milliseconds that a class has the warm-up thread before the next one's turn. */
  public static final long TURN_MILLIS = 500;

  /** Turns after which a class pauses. */
  public static final int TURNS = 40;

  /** Seconds before the second try; before each further one twice as many. */
  public static final long FIRST_PAUSE_SECONDS = 10;

  /**
   * Lanes from which on vectors pay. Two lanes do not pay for what the explicit loop costs beside
   * an auto-vectorised one; and of floats that are to become two doubles there would be one, of
   * which there is no vector.
   */
  public static final int FEWEST_LANES = 4;

  /**
   * Elements from which on a call of a curved function is shared with other threads. It takes some
   * microseconds to wake one, and longer until it runs. Below, that costs more than it saves, if
   * not everywhere. Each thread has at least half as many.
   */
  public static final int WORTH_SHARING = 1 << 18;

  /**
   * The same for functions of a few operations, whose calls take little longer than a copy. In the
   * caches that is as long as it takes until another thread runs.
   */
  public static final int CHEAP_WORTH_SHARING = 4 * WORTH_SHARING;

  /**
   * Elements of a part of a shared call: as many as hide what it costs to claim it, and so few that
   * nobody waits long for the last one. A multiple of 64, for masks.
   */
  public static final int SHARED_PART = 1 << 14;

  /** How often the caller asks whether the helpers are done before it sleeps: some microseconds. */
  public static final int SPINS = 200;

  private Tuning() {}
}
