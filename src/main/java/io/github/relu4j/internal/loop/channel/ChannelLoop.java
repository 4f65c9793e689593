package io.github.relu4j.internal.loop.channel;

import io.github.relu4j.internal.loop.ChannelSlope;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.loop.Tuning;
import java.util.Arrays;

/**
 * A rectifier with a slope per channel over blocks of {@code channels * elementsPerChannel}
 * elements.
 *
 * <p>Long runs of one channel are loops with one slope, in vectors where there is such a loop.
 * Short ones would not fill a vector, so there the slopes are laid out beside the elements, tile by
 * tile.
 */
public final class ChannelLoop {

  private final float[] slopes;
  private final int elementsPerChannel;
  private final boolean longRuns;

  /**
   * A loop over a live view of the slopes.
   *
   * @param slopes the slope of each channel
   * @param elementsPerChannel how many neighbouring elements share a channel
   */
  public ChannelLoop(float[] slopes, int elementsPerChannel) {
    this.slopes = slopes;
    this.elementsPerChannel = elementsPerChannel;
    this.longRuns = slopes.length == 1 || elementsPerChannel >= Tuning.SHORTEST_RUN_OF_A_CHANNEL;
  }

  /**
   * Whether there are runs that the loops of {@link ChannelSlope} can work on.
   *
   * @return true for a single channel, and for long runs of each
   */
  public boolean hasLongRuns() {
    return longRuns;
  }

  /** y = f(x); {@code loops} are those of {@link ChannelSlope}, or null without long runs. */
  public void forward(Loops loops, float[] x, int xOffset, float[] y, int yOffset, int length) {
    apply(ChannelOperation.FORWARD, loops, x, xOffset, x, xOffset, y, yOffset, length);
  }

  /** dydx = f'(x). */
  public void derivative(
      Loops loops, float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {
    apply(ChannelOperation.DERIVATIVE, loops, x, xOffset, x, xOffset, dydx, dydxOffset, length);
  }

  /** gradX = gradY * f'(x). */
  public void backward(
      Loops loops,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    apply(
        ChannelOperation.BACKWARD,
        loops,
        x,
        xOffset,
        gradY,
        gradYOffset,
        gradX,
        gradXOffset,
        length);
  }

  /** How many neighbouring elements share a slope. */
  private int run(int length) {
    return slopes.length == 1 ? length : elementsPerChannel;
  }

  private int next(int channel) {
    return channel + 1 == slopes.length ? 0 : channel + 1;
  }

  private void apply(
      ChannelOperation operation,
      Loops loops,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] out,
      int outOffset,
      int length) {
    boolean inVectors = longRuns && loops.isInVectors();
    if (longRuns && !inVectors && xOffset == outOffset && gradYOffset == outOffset) {
      int run = run(length);
      for (int done = 0, channel = 0; done < length; done += run, channel = next(channel)) {
        int from = outOffset + done;
        operation.run(x, gradY, out, from, from + run, slopes[channel]);
      }
      return;
    }
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      applyWithoutTiles(operation, x, xOffset, gradY, gradYOffset, out, outOffset, length);
      return;
    }
    try {
      if (inVectors) {
        applyInVectors(
            operation, loops, tiles, x, xOffset, gradY, gradYOffset, out, outOffset, length);
      } else {
        applyInTiles(operation, tiles, x, xOffset, gradY, gradYOffset, out, outOffset, length);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private void applyInVectors(
      ChannelOperation operation,
      Loops loops,
      Tiles tiles,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] out,
      int outOffset,
      int length) {
    int run = run(length);
    for (int done = 0, channel = 0; done < length; done += run, channel = next(channel)) {
      ChannelSlope slope = tiles.channel.with(slopes[channel]);
      int xFrom = xOffset + done;
      int gradYFrom = gradYOffset + done;
      operation.inLoops().run(loops, slope, x, xFrom, gradY, gradYFrom, out, outOffset + done, run);
    }
  }

  private void applyInTiles(
      ChannelOperation operation,
      Tiles tiles,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] out,
      int outOffset,
      int length) {
    // Where whole blocks fit a tile, each tile starts at channel 0 and needs the same slopes.
    long block = (long) slopes.length * elementsPerChannel;
    boolean sameSlopes = block <= Tiles.LENGTH;
    int tile = sameSlopes ? (int) (Tiles.LENGTH / block * block) : Tiles.LENGTH;
    for (int done = 0, count; done < length; done += count) {
      count = Math.min(tile, length - done);
      if (done == 0 || !sameSlopes) {
        layOutSlopes(tiles.scales, done, count);
      }
      System.arraycopy(x, xOffset + done, tiles.elements, 0, count);
      if (operation == ChannelOperation.BACKWARD) {
        System.arraycopy(gradY, gradYOffset + done, tiles.values, 0, count);
      }
      operation.tile(tiles.elements, tiles.values, tiles.scales, count);
      System.arraycopy(tiles.elements, 0, out, outOffset + done, count);
    }
  }

  private void layOutSlopes(float[] target, int position, int count) {
    int channel = position / elementsPerChannel % slopes.length;
    int inChannel = position % elementsPerChannel;
    for (int i = 0; i < count; ) {
      int next;
      if (elementsPerChannel == 1) {
        next = i + Math.min(slopes.length - channel, count - i);
        System.arraycopy(slopes, channel, target, i, next - i);
        channel = 0;
      } else {
        next = i + Math.min(elementsPerChannel - inChannel, count - i);
        Arrays.fill(target, i, next, slopes[channel]);
        channel = next(channel);
        inChannel = 0;
      }
      i = next;
    }
  }

  private void applyWithoutTiles(
      ChannelOperation operation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] out,
      int outOffset,
      int length) {
    for (int i = 0; i < length; i++) {
      float slope = slopes[i / elementsPerChannel % slopes.length];
      float element = x[xOffset + i];
      out[outOffset + i] = operation.element(element, gradY[gradYOffset + i], slope);
    }
  }
}
