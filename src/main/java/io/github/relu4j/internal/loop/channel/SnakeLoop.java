package io.github.relu4j.internal.loop.channel;

import io.github.relu4j.internal.loop.ChannelSnake;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.RunOperation;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.loop.Tuning;

/**
 * A snake with an alpha and a beta per channel over blocks of {@code channels * elementsPerChannel}
 * elements.
 *
 * <p>Long runs of one channel go through loops for one alpha and beta, in vectors where there is
 * such a loop. Those reduce no angle beyond a limit. So the elements are looked at first, part by
 * part, and a part with an element beyond the limit is done element by element, as short runs are.
 */
public final class SnakeLoop {

  /** Elements that are looked at together, few enough to be in a cache when they are worked on. */
  private static final int PART = 4 * Tiles.LENGTH;

  /** For callers for whom there are no tiles left: one at a time. */
  private static final ChannelSnake SPARE = new ChannelSnake();

  private final float[] alphas;
  private final float[] betas;
  private final int elementsPerChannel;
  private final boolean longRuns;

  /**
   * A loop over a live view of the parameters.
   *
   * @param alphas the frequency of each channel
   * @param betas what the square of each channel is divided by; may be the alphas
   * @param elementsPerChannel how many neighbouring elements share a channel
   */
  public SnakeLoop(float[] alphas, float[] betas, int elementsPerChannel) {
    this.alphas = alphas;
    this.betas = betas;
    this.elementsPerChannel = elementsPerChannel;
    this.longRuns = alphas.length == 1 || elementsPerChannel >= Tuning.SHORTEST_RUN_OF_A_CHANNEL;
  }

  /**
   * Whether there are runs that the loops of {@link ChannelSnake} can work on.
   *
   * @return true for a single channel, and for long runs of each
   */
  public boolean hasLongRuns() {
    return longRuns;
  }

  /** y = f(x); {@code loops} are those of {@link ChannelSnake}, or null without long runs. */
  public void forward(Loops loops, float[] x, int xOffset, float[] y, int yOffset, int length) {
    apply(RunOperation.FORWARD, loops, x, xOffset, x, xOffset, y, yOffset, length);
  }

  /** dydx = f'(x). */
  public void derivative(
      Loops loops, float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {
    apply(RunOperation.DERIVATIVE, loops, x, xOffset, x, xOffset, dydx, dydxOffset, length);
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
    apply(RunOperation.BACKWARD, loops, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
  }

  private void apply(
      RunOperation operation,
      Loops loops,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] out,
      int outOffset,
      int length) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      synchronized (SPARE) {
        apply(operation, SPARE, loops, x, xOffset, gradY, gradYOffset, out, outOffset, length);
      }
      return;
    }
    try {
      apply(operation, tiles.snake, loops, x, xOffset, gradY, gradYOffset, out, outOffset, length);
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private void apply(
      RunOperation operation,
      ChannelSnake snake,
      Loops loops,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] out,
      int outOffset,
      int length) {
    int run = alphas.length == 1 ? length : elementsPerChannel;
    int channel = 0;
    for (int start = 0; start < length; start += run) {
      snake.with(alphas[channel], betas[channel]);
      channel = channel + 1 == alphas.length ? 0 : channel + 1;
      for (int done = 0, count; done < run; done += count) {
        count = Math.min(PART, run - done);
        int from = start + done;
        int xFrom = xOffset + from;
        int gradYFrom = gradYOffset + from;
        int outFrom = outOffset + from;
        if (longRuns && snake.isWithinLimit(largest(x, xFrom, count))) {
          operation.run(loops, snake, x, xFrom, gradY, gradYFrom, out, outFrom, count);
        } else {
          elements(operation, snake, x, xFrom, gradY, gradYFrom, out, outFrom, count);
        }
      }
    }
  }

  /** Any elements, one by one. */
  private static void elements(
      RunOperation operation,
      ChannelSnake snake,
      float[] x,
      int xFrom,
      float[] gradY,
      int gradYFrom,
      float[] out,
      int outFrom,
      int length) {
    if (operation == RunOperation.FORWARD) {
      for (int i = 0; i < length; i++) {
        out[outFrom + i] = snake.forwardOfAny(x[xFrom + i]);
      }
    } else if (operation == RunOperation.DERIVATIVE) {
      for (int i = 0; i < length; i++) {
        out[outFrom + i] = snake.derivativeOfAny(x[xFrom + i]);
      }
    } else {
      for (int i = 0; i < length; i++) {
        out[outFrom + i] = snake.backwardOfAny(x[xFrom + i], gradY[gradYFrom + i]);
      }
    }
  }

  /** NaN if an element is. */
  private static float largest(float[] x, int from, int count) {
    float largest = 0f;
    for (int i = from; i < from + count; i++) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    return largest;
  }
}
