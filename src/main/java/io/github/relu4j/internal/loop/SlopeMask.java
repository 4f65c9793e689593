package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import java.util.Arrays;

/**
 * The step that a mask keeps, from a float to its bit and back. It stands for the loops of masks
 * where loops are chosen: so they are warmed up, compared and handed over as those of any
 * activation.
 *
 * <p>f is 1 where the bit is 1 and 1/2 elsewhere, and f' is 1 or 0. So forward runs the loop for
 * two slopes, and derivative and backward run the loop for a slope and 0.
 */
public final class SlopeMask implements Elementwise {

  /** The only one that is needed. */
  public static final SlopeMask ANY = new SlopeMask();

  private static final float HALF = 0.5f;

  private SlopeMask() {}

  @Override
  public float forward(float x) {
    return MaskLoop.bit(x) == 1 ? 1f : HALF;
  }

  @Override
  public float derivative(float x) {
    return MaskLoop.bit(x);
  }

  /**
   * The loops of f and f', by way of a mask.
   *
   * @param masks the loops of masks
   * @return loops that are made of them
   */
  public static Loops loops(MaskLoop masks) {
    return new Loops(new ByWayOfMask(masks, HALF), new ByWayOfMask(masks, 0f));
  }

  /**
   * The loops of masks that {@link #loops} were made of.
   *
   * @param loops the loops of this class
   * @return the loops of masks
   */
  public static MaskLoop masks(Loops loops) {
    return ((ByWayOfMask) loops.derivative()).masks;
  }

  /** Allocates the mask, since only what warms loops up calls it. */
  private static final class ByWayOfMask extends Loop {

    private final MaskLoop masks;
    private final float clear;

    private ByWayOfMask(MaskLoop masks, float clear) {
      this.masks = masks;
      this.clear = clear;
    }

    @Override
    public boolean isInVectors() {
      return masks.isInVectors();
    }

    @Override
    public void apply(
        Elementwise step, float[] x, int xOffset, float[] y, int yOffset, int length) {
      long[] mask = mask(x, xOffset, length);
      Arrays.fill(y, yOffset, yOffset + length, 1f);
      masks.multiply(mask, 0, 1f, clear, y, yOffset, y, yOffset, length);
    }

    @Override
    public void multiply(
        Elementwise step,
        float[] x,
        int xOffset,
        float[] gradY,
        int gradYOffset,
        float[] gradX,
        int gradXOffset,
        int length) {
      long[] mask = mask(x, xOffset, length);
      masks.multiply(mask, 0, 1f, clear, gradY, gradYOffset, gradX, gradXOffset, length);
    }

    private long[] mask(float[] x, int xOffset, int length) {
      long[] mask = new long[MaskLoop.words(length)];
      float[] steps = new float[mask.length * Long.SIZE];
      System.arraycopy(x, xOffset, steps, 0, length);
      masks.packWords(steps, mask, 0, mask.length);
      return mask;
    }
  }
}
