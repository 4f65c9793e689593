package io.github.relu4j.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.BiasedActivation;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.GatedRows;
import io.github.relu4j.LogSoftmax;
import io.github.relu4j.Maxout;
import io.github.relu4j.Softmax;
import io.github.relu4j.TwoSlopeActivation;
import io.github.relu4j.example.SquaredRelu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated("there is one pool of them in a JVM")
@DisplayName("Scratch tiles")
class TilesTest {

  private static final int LENGTH = 3_000;
  private static final int CALLS = 10;
  private static final long SMALL_STACK = 200_000;
  private static final int HEADER = 16;
  private static final int CACHE_LINE = 64;
  private static final int PAGE = 4_096;
  private static final int STORES_UNDER_WAY = 512;
  private static final int FLOAT_TILES = 6;

  private final List<Tiles> taken = new ArrayList<>();

  private void takeAll() {
    for (Tiles tiles = Tiles.take(); tiles != null; tiles = Tiles.take()) {
      taken.add(tiles);
    }
  }

  @AfterEach
  void giveBackAll() {
    taken.forEach(Tiles::giveBack);
  }

  @Test
  @DisplayName("are each taken by one caller at a time")
  void areTakenOnce() {
    takeAll();
    assertThat(taken).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("are refused to callers beyond the largest number of sets")
  void areBounded() {
    takeAll();
    assertThat(taken).hasSize(Tiles.MOST);
  }

  @Test
  @DisplayName(
      "are whole cache lines with their headers, so that all start at one offset in a line")
  void areWholeCacheLines() {
    Tiles tiles = Tiles.take();
    taken.add(tiles);
    assertThat(sizes(tiles)).allSatisfy(bytes -> assertThat(bytes % CACHE_LINE).isZero());
  }

  @Test
  @DisplayName(
      "lie apart in their pages, so that no load meets the place of a store just before it")
  void areApartInTheirPages() {
    Tiles tiles = Tiles.take();
    taken.add(tiles);
    int start = 0;
    List<Integer> starts = new ArrayList<>();
    for (int bytes : sizes(tiles).subList(0, FLOAT_TILES)) {
      for (int other : starts) {
        int distance = Math.floorMod(start - other, PAGE);
        assertThat(Math.min(distance, PAGE - distance)).isGreaterThanOrEqualTo(STORES_UNDER_WAY);
      }
      starts.add(start);
      start += bytes;
    }
  }

  /** Bytes of each tile in the order in which they are made, those of floats first. */
  private static List<Integer> sizes(Tiles tiles) {
    IntStream floats =
        Stream.of(
                tiles.elements,
                tiles.values,
                tiles.scales,
                tiles.expansions,
                tiles.supplements,
                tiles.quotients)
            .mapToInt(tile -> HEADER + tile.length * Float.BYTES);
    IntStream doubles =
        Stream.of(tiles.doubleElements, tiles.doubleScales, tiles.doubleExpansions)
            .mapToInt(tile -> HEADER + tile.length * Double.BYTES);
    return IntStream.concat(floats, doubles).boxed().toList();
  }

  @Test
  @DisplayName("can be taken again when they are given back")
  void areGivenBack() {
    takeAll();
    Tiles last = taken.remove(taken.size() - 1);
    last.giveBack();
    takeAll();
    assertThat(taken).contains(last);
  }

  @Test
  @DisplayName("are given back by every operation")
  void areNotLost() {
    takeAll();
    int all = taken.size();
    taken.forEach(Tiles::giveBack);
    taken.clear();
    for (int call = 0; call < CALLS; call++) {
      operations().forEach(operation -> operation.getPayload().get());
    }
    takeAll();
    assertThat(taken).hasSize(all);
  }

  @DisplayName("are given back by an operation that a full stack stops, wherever it stops it")
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void areNotLostWithoutStack(Supplier<float[][]> operation)
      throws InterruptedException, ExecutionException {
    operation.get();
    List<Tiles> before = free();
    FutureTask<Boolean> runs = new FutureTask<>(() -> runFromFullStackUp(operation));
    new Thread(null, runs, "small stack", SMALL_STACK).start();
    assertThat(runs.get()).as("the last run succeeds").isTrue();
    assertThat(free()).containsAll(before);
  }

  /** Fails with a little more stack left each time, until the operation succeeds. */
  private static boolean runFromFullStackUp(Supplier<float[][]> operation) {
    try {
      if (runFromFullStackUp(operation)) {
        return true;
      }
    } catch (StackOverflowError e) {
      // The operation comes next, on what this frame leaves.
    }
    try {
      operation.get();
      return true;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  /** The sets that can be taken without making one. */
  private static List<Tiles> free() {
    int made = Tiles.made();
    List<Tiles> free = new ArrayList<>();
    Tiles tiles = Tiles.take();
    while (tiles != null && Tiles.made() == made) {
      free.add(tiles);
      tiles = Tiles.take();
    }
    if (tiles != null) {
      tiles.giveBack();
    }
    free.forEach(Tiles::giveBack);
    return free;
  }

  static Stream<Named<Supplier<float[][]>>> operations() {
    Stream<Named<Supplier<float[][]>>> activations =
        Stream.of(
                Activations.tanh(),
                Activations.sigmoid(),
                Activations.elu(),
                Activations.relu(),
                Activations.relu6(),
                Activations.prelu(0.1f, 0.2f, 0.3f),
                Activations.prelu(new float[] {0.1f, 0.2f}, 100),
                Activations.snake(0.1f, 0.2f, 0.3f),
                Activations.snake(new float[] {0.1f, 0.2f}, 100),
                new SquaredRelu())
            .map(activation -> Named.of(activation.name(), () -> run(activation)));
    Stream<Named<Supplier<float[][]>>> gated =
        Stream.of(
                Activations.glu(),
                Activations.reglu(),
                Activations.swiglu(),
                Activations.glu(new SquaredRelu()),
                Activations.drelu(),
                Activations.swiglu(2f),
                Activations.swigluStep(2f),
                Activations.swigluOai())
            .map(unit -> Named.of(unit.name(), () -> run(unit)));
    Stream<Named<Supplier<float[][]>>> rows =
        Stream.of(7, 300).map(width -> Named.of("softmax(" + width + ")", () -> run(width)));
    Stream<Named<Supplier<float[][]>>> maxouts =
        Stream.of(Activations.maxout(2), Activations.maxout(3, 100))
            .map(maxout -> Named.of(maxout.name(), () -> run(maxout)));
    Stream<Named<Supplier<float[][]>>> masks =
        Stream.of(Activations.relu(), Activations.leakyRelu())
            .map(rectifier -> Named.of("mask of " + rectifier.name(), () -> runMask(rectifier)));
    Stream<Named<Supplier<float[][]>>> biased =
        Stream.of(Activations.relu(), Activations.tanh(), new SquaredRelu())
            .map(Activations::biased)
            .map(activation -> Named.of(activation.toString(), () -> run(activation)));
    return Stream.of(activations, gated, rows, maxouts, masks, biased)
        .flatMap(operations -> operations);
  }

  @DisplayName("can all be in use: the results have the same bits without them")
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void sameBitsWithout(Supplier<float[][]> operation) {
    float[][] with = operation.get();
    takeAll();
    assertThat(operation.get()).isDeepEqualTo(with);
  }

  @DisplayName("can be in use but for one set, which leaves an activation's own loop without")
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void sameBitsWithOneSet(Supplier<float[][]> operation) {
    float[][] with = operation.get();
    takeAll();
    taken.remove(0).giveBack();
    assertThat(operation.get()).isDeepEqualTo(with);
  }

  /** Forward, derivative and backward at offsets that differ, then backward at the same ones. */
  private static float[][] run(Activation activation) {
    float[] x = elements();
    float[] gradY = gradients();
    float[][] results = new float[4][LENGTH + 3];
    activation.forward(x, 1, results[0], 3, LENGTH);
    activation.derivative(x, 1, results[1], 3, LENGTH);
    activation.backward(x, 1, gradY, 2, results[2], 3, LENGTH);
    activation.backward(x, 1, gradY, 1, results[3], 1, LENGTH);
    return results;
  }

  /** Forward, and backward from the mask that it writes. */
  private static float[][] runMask(TwoSlopeActivation activation) {
    long[] mask = new long[TwoSlopeActivation.maskLength(LENGTH)];
    float[][] results = new float[2][LENGTH + 3];
    activation.forward(elements(), 1, results[0], 3, mask, 0, LENGTH);
    activation.backwardFromMask(mask, 0, gradients(), 1, results[1], 3, LENGTH);
    return results;
  }

  /** Of two arrays over numbers, then in rows with an infinity. */
  private static float[][] run(GatedLinearUnit unit) {
    float[] x = elements();
    float[] gradY = gradients();
    float[][] results = new float[5][LENGTH + 3];
    unit.forward(gradY, 0, x, 1, results[0], 3, LENGTH);
    unit.backward(gradY, 0, x, 1, x, 2, results[1], 1, results[2], 3, LENGTH);
    GatedRows rows = unit.rows(7, GatedRows.Order.UP_GATE);
    rows.forward(x, 2, results[3], 1, LENGTH / 14);
    gradY[100] = Float.POSITIVE_INFINITY;
    rows.backward(x, 2, gradY, 1, results[4], 0, LENGTH / 14);
    return results;
  }

  /** Softmax and its logarithm, forward and backward, over rows of one width. */
  private static float[][] run(int width) {
    float[] x = elements();
    float[] gradY = gradients();
    float[][] results = new float[4][LENGTH + 3];
    int rows = LENGTH / width;
    Softmax softmax = Activations.softmax(width);
    softmax.forward(x, 1, results[0], 2, rows);
    softmax.backward(results[0], 2, gradY, 1, results[1], 0, rows);
    LogSoftmax logSoftmax = Activations.logSoftmax(width);
    logSoftmax.forward(x, 1, results[2], 2, rows);
    logSoftmax.backward(results[2], 2, gradY, 1, results[3], 0, rows);
    return results;
  }

  /** Over numbers, then with an infinity. */
  private static float[][] run(Maxout maxout) {
    float[] x = elements();
    float[] gradY = gradients();
    int length = LENGTH / maxout.pieces() / 100 * 100;
    float[][] results = new float[4][LENGTH + 3];
    for (int i = 0; i < 4; i += 2) {
      maxout.forward(x, 2, results[i], 3, length);
      maxout.backward(x, 2, gradY, 1, results[i + 1], 0, length);
      x[LENGTH / 2] = Float.POSITIVE_INFINITY;
    }
    return results;
  }

  /** In narrow rows and in wide ones, over numbers, then with an infinity. */
  private static float[][] run(BiasedActivation biased) {
    float[] x = elements();
    float[] gradY = gradients();
    float[][] results = new float[12][LENGTH + 3];
    int i = 0;
    for (int width : new int[] {7, 1_500}) {
      float[] bias = Arrays.copyOf(x, width);
      int rows = LENGTH / width;
      for (float last : new float[] {1f, Float.POSITIVE_INFINITY}) {
        gradY[LENGTH - 2] = last;
        biased.forward(x, 2, bias, results[i++], 3, rows);
        results[i + 1] = new float[width];
        biased.backward(x, 2, bias, gradY, 1, results[i++], 0, rows, results[i++]);
      }
    }
    return results;
  }

  private static float[] elements() {
    float[] elements = new float[LENGTH + 3];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = (i % 601 - 300) / 20f;
    }
    return elements;
  }

  private static float[] gradients() {
    float[] gradients = new float[LENGTH + 3];
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = i % 7 - 3;
    }
    return gradients;
  }
}
