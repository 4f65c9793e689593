package io.github.relu4j.attack;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.relu4j.attack.ArrayMethod.Argument;
import io.github.relu4j.attack.ArrayMethod.Overlap;
import io.github.relu4j.support.FloatSample;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One call of a method over arrays.
 *
 * @param method the method
 * @param sizes of the arrays there are
 * @param arrays for each argument which of them it is, or -1 for null
 * @param offsets for each argument
 * @param length of the call
 * @param seed of what is in the arrays
 */
record RangesCase(
    ArrayMethod method, int[] sizes, int[] arrays, int[] offsets, int length, int seed) {

  private static final int[] EXTREMES = {
    -1, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1, 1 << 30
  };

  /** Around the length of a tile, and of two. */
  private static final int[] LONG = {1_023, 1_024, 1_025, 2_048, 2_050, 4_100};

  /** No array is longer. */
  private static final int MOST_ELEMENTS = 30_000;

  static RangesCase of(ArrayMethod method, RandomGenerator random) {
    int count = method.arguments().size();
    int length = length(method, random);
    int largest = method.arguments().stream().mapToInt(Argument::elements).max().orElseThrow();
    int span = (int) Math.max(0, Math.min(MOST_ELEMENTS / 3, (long) length * largest));
    int[] sizes =
        IntStream.range(0, 1 + random.nextInt(count))
            .map(any -> span * (1 + random.nextInt(3)) + random.nextInt(6))
            .toArray();
    int[] arrays =
        IntStream.range(0, count)
            .map(any -> random.nextInt(100) == 0 ? -1 : random.nextInt(sizes.length))
            .toArray();
    int[] offsets = new int[count];
    for (int i = 0; i < count; i++) {
      int needed =
          (int) Math.min(MOST_ELEMENTS, (long) length * method.arguments().get(i).elements());
      int room = arrays[i] < 0 ? 0 : Math.max(0, sizes[arrays[i]] - needed);
      int other = i == 0 ? 0 : offsets[random.nextInt(i)];
      offsets[i] =
          switch (random.nextInt(20)) {
            case 0 -> EXTREMES[random.nextInt(EXTREMES.length)];
            case 1 -> room + 1;
            case 2, 3 -> other + random.nextInt(7) - 3;
            case 4, 5, 6, 7, 8, 9 -> other;
            case 10, 11 -> other + needed;
            case 12, 13 -> room;
            default -> random.nextInt(room + 1);
          };
    }
    return new RangesCase(method, sizes, arrays, offsets, length, random.nextInt(1_000));
  }

  private static int length(ArrayMethod method, RandomGenerator random) {
    int largest = method.arguments().stream().mapToInt(Argument::elements).max().orElseThrow();
    int blocks = MOST_ELEMENTS / 3 / largest / method.block();
    return switch (random.nextInt(40)) {
      case 0 -> EXTREMES[random.nextInt(EXTREMES.length)];
      case 1 -> random.nextInt(100);
      case 2 -> wholeBlocks(method, LONG[random.nextInt(LONG.length)], blocks);
      case 3, 4, 5, 6 -> wholeBlocks(method, random.nextInt(300), blocks);
      default -> wholeBlocks(method, random.nextInt(40), blocks);
    };
  }

  private static int wholeBlocks(ArrayMethod method, int length, int mostBlocks) {
    return Math.min((length + method.block() - 1) / method.block(), mostBlocks) * method.block();
  }

  /** With less of the length, an offset, both, or an array. */
  Stream<RangesCase> smaller() {
    return Stream.of(
            shorter(offsets),
            lower(offsets).map(lower -> new RangesCase(method, sizes, arrays, lower, length, seed)),
            lower(offsets).flatMap(this::shorter),
            lower(sizes).map(lower -> new RangesCase(method, lower, arrays, offsets, length, seed)))
        .flatMap(cases -> cases);
  }

  private Stream<RangesCase> shorter(int[] offsets) {
    return Stream.of(0, length / 2 / method.block() * method.block(), length - method.block())
        .filter(less -> length > 0 && less >= 0 && less < length)
        .map(less -> new RangesCase(method, sizes, arrays, offsets, less, seed));
  }

  private static Stream<int[]> lower(int[] numbers) {
    return IntStream.range(0, numbers.length).boxed().flatMap(i -> lower(numbers, i));
  }

  private static Stream<int[]> lower(int[] numbers, int index) {
    return Stream.of(0, numbers[index] / 2, numbers[index] - 1)
        .filter(number -> numbers[index] > 0 && number < numbers[index])
        .map(
            number -> {
              int[] lower = numbers.clone();
              lower[index] = number;
              return lower;
            });
  }

  /** What is refused leaves all arrays alone; what is not gives the model's results alone. */
  void check() {
    float[][] pool = new float[sizes.length][];
    float[][] expected = new float[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      pool[i] = FloatSample.elements(sizes[i], seed + i);
      expected[i] = pool[i].clone();
    }
    Set<Class<?>> errors = errors();
    if (errors.isEmpty()) {
      writeResults(expected);
    }
    float[][] given = new float[arrays.length][];
    Arrays.setAll(given, i -> arrays[i] < 0 ? null : pool[arrays[i]]);
    Throwable thrown = catchThrowable(() -> method.call().run(given, offsets.clone(), length));
    if (errors.isEmpty()) {
      assertThat(thrown).isNull();
    } else {
      assertThat(thrown).isNotNull();
      assertThat(errors).contains(thrown.getClass());
      assertThat(thrown.getMessage()).isNotBlank();
    }
    for (int i = 0; i < sizes.length; i++) {
      assertThatBits(pool[i]).areThoseOf(expected[i], expected[i]);
    }
  }

  boolean isRefused() {
    return !errors().isEmpty();
  }

  private void writeResults(float[][] pool) {
    float[][] inputs = new float[arrays.length][];
    for (int i = 0; i < arrays.length; i++) {
      if (!method.arguments().get(i).isOutput()) {
        inputs[i] = Arrays.copyOfRange(pool[arrays[i]], offsets[i], offsets[i] + (int) elements(i));
      }
    }
    float[][] results = method.model().results(inputs, length);
    for (int i = 0; i < arrays.length; i++) {
      if (results[i] != null) {
        System.arraycopy(results[i], 0, pool[arrays[i]], offsets[i], results[i].length);
      }
    }
  }

  /** The errors that the contract has for this call: one of them must come. */
  private Set<Class<?>> errors() {
    Set<Class<?>> errors = new HashSet<>();
    if (!method.isOffered()) {
      errors.add(UnsupportedOperationException.class);
    }
    if (length % method.block() != 0) {
      errors.add(IllegalArgumentException.class);
    }
    for (int i = 0; i < arrays.length; i++) {
      if (arrays[i] < 0) {
        errors.add(NullPointerException.class);
      } else if (!fits(i)) {
        errors.add(IndexOutOfBoundsException.class);
      }
      for (int k = 0; k < i; k++) {
        if (fits(i) && fits(k) && !mayLie(i, k)) {
          errors.add(IllegalArgumentException.class);
        }
      }
    }
    return errors;
  }

  private long elements(int argument) {
    return (long) length * method.arguments().get(argument).elements();
  }

  private boolean fits(int argument) {
    return arrays[argument] >= 0
        && length >= 0
        && offsets[argument] >= 0
        && offsets[argument] + elements(argument) <= sizes[arrays[argument]];
  }

  private boolean mayLie(int one, int two) {
    Argument first = method.arguments().get(one);
    Argument second = method.arguments().get(two);
    boolean apart =
        arrays[one] != arrays[two]
            || length == 0
            || offsets[one] + elements(one) <= offsets[two]
            || offsets[two] + elements(two) <= offsets[one];
    if (apart || !first.isOutput() && !second.isOutput()) {
      return true;
    }
    Overlap overlap =
        first.isOutput() && second.isOutput()
            ? Overlap.APART
            : first.isOutput()
                ? method.overlaps().of(second, first)
                : method.overlaps().of(first, second);
    return overlap == Overlap.SAME_START_OR_APART && offsets[one] == offsets[two];
  }

  @Override
  public String toString() {
    return "%s of arrays %s (of lengths %s) at offsets %s, length %d, contents %d"
        .formatted(
            method,
            Arrays.toString(arrays),
            Arrays.toString(sizes),
            Arrays.toString(offsets),
            length,
            seed);
  }
}
