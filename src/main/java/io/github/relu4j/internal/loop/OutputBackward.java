package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarFunction;

/**
 * The backward of a derivative that is found from the output, tile by tile: slopes in plain Java,
 * which C2 vectorises, and their products with the gradients as of any activation on either path.
 */
public final class OutputBackward {

  private OutputBackward() {}

  /**
   * gradX = gradY * f'(x), where y = f(x).
   *
   * @param products the derivative's loop of {@link GivenSlope}
   * @param outputs the loop of the function's class
   * @param function f' in terms of y
   * @param activation the activation
   * @param y the outputs
   * @param yOffset index of the first of them
   * @param gradY the gradients with respect to the outputs
   * @param gradYOffset index of the first of them
   * @param gradX receives the gradients with respect to the arguments
   * @param gradXOffset index of the first of them
   * @param length how many there are
   */
  public static void backward(
      Loop products,
      OutputLoop outputs,
      ScalarFunction<?> function,
      Elementwise activation,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Tiles tiles = length < Tuning.SHORTEST_IN_PASSES ? null : Tiles.take();
    if (tiles == null) {
      outputs.backward(
          function, activation, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    try {
      float[] slopes = tiles.values;
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        int gradYFrom = gradYOffset + done;
        int gradXFrom = gradXOffset + done;
        System.arraycopy(y, yOffset + done, slopes, 0, count);
        outputs.slopes(function, activation, slopes, count);
        if (products.isInVectors()) {
          products.multiply(GivenSlope.ANY, slopes, 0, gradY, gradYFrom, gradX, gradXFrom, count);
        } else {
          TiledBackward.writeProducts(tiles, gradY, gradYFrom, gradX, gradXFrom, count);
        }
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }
}
