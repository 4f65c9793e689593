package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activation;
import io.github.relu4j.LookupTable;
import io.github.relu4j.Tanhshrink;
import io.github.relu4j.Xielu;
import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.support.NarrowFormats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference is a formula in double. It does not tell which number of 16 bits is nearest where
 * the tie between two is nearer than a double can tell. Then an argument does:
 *
 * <ul>
 *   <li>Beside a root at 0, f(x) is c x^k and a term of higher order, which a double loses where x
 *       is tiny. Its sign is the same for a larger x, where a double keeps it.
 *   <li>Far out, x - tanh(x) is x less hardly 1, and xIELU has terms that grow more slowly than
 *       others. Those are added in decimals.
 *   <li>Elsewhere a tie is of a polynomial alone, and a double has it.
 * </ul>
 */
@DisplayName("A table of 16 bits has the nearest result to each of its 65 536 inputs")
class NearestResultsTest {

  /** More than the reference's relative error, but for a result beside a root. */
  private static final double DOUBT = 0x1p-40;

  /** Here a double still keeps a term of higher order. */
  private static final double SMALL = 0x1p-12;

  private static final BigDecimal TWO = new BigDecimal(2);

  /** Stands for tanh(x) and for 1 - e^x, far out. */
  private static final BigDecimal HARDLY_ONE = BigDecimal.ONE.subtract(new BigDecimal("1e-100"));

  private static final Format HALF =
      new Format(
          "half", 0x7c00, LookupTable::ofHalves, NarrowFormats::ofHalf, NarrowFormats::toHalf);

  private static final Format BFLOAT16 =
      new Format(
          "bfloat16",
          0x7f80,
          LookupTable::ofBfloat16s,
          NarrowFormats::ofBfloat16,
          NarrowFormats::toBfloat16);

  private interface ToFloat {
    float of(short bits);
  }

  private interface Nearest {
    short of(double value);
  }

  /** A format, with the ties above its numbers from 0 up to infinity. */
  private record Format(
      String name,
      int infinity,
      Function<Activation, LookupTable<short[]>> table,
      ToFloat toFloat,
      Nearest nearest,
      double[] ties) {

    Format(
        String name,
        int infinity,
        Function<Activation, LookupTable<short[]>> table,
        ToFloat toFloat,
        Nearest nearest) {
      this(name, infinity, table, toFloat, nearest, new double[infinity + 1]);
      for (int i = 0; i < infinity; i++) {
        ties[i] = ((double) toFloat.of((short) i) + toFloat.of((short) (i + 1))) / 2;
      }
      double largest = toFloat.of((short) (infinity - 1));
      ties[infinity - 1] = largest + (largest - ties[infinity - 2]);
      ties[infinity] = Double.POSITIVE_INFINITY;
    }

    /** Whether a value is nearest to a number, with no tie near. */
    boolean isClearly(double value, short bits) {
      int magnitude = bits & 0x7fff;
      if (magnitude > infinity || value != value) {
        return magnitude > infinity && value != value;
      }
      double distance = magnitude == 0 ? Math.abs(value) : bits < 0 ? -value : value;
      double least = magnitude == 0 ? -1 : ties[magnitude - 1] * (1 + DOUBT);
      return distance > least
          && (distance < ties[magnitude] * (1 - DOUBT) || magnitude == infinity);
    }
  }

  static Stream<Activation> catalogue() {
    return Entries.all().stream()
        .flatMap(
            entry -> Stream.concat(Stream.of(entry.usual()), entry.samples().values().stream()));
  }

  private static short[] patterns() {
    short[] patterns = new short[1 << Short.SIZE];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = (short) i;
    }
    return patterns;
  }

  @DisplayName("of f and f', in float16 and in bfloat16")
  @ParameterizedTest(name = "{0}")
  @MethodSource("catalogue")
  void nearest(Activation activation) {
    Reference reference = References.of(activation);
    short[] x = patterns();
    short[] results = new short[x.length];
    List<String> wrong = new ArrayList<>();
    for (Format format : List.of(HALF, BFLOAT16)) {
      LookupTable<short[]> table = format.table.apply(activation);
      table.forward(x, results);
      addWrong(wrong, "f", activation, format, reference::forward, results);
      table.derivative(x, results);
      addWrong(wrong, "f'", activation, format, reference::derivative, results);
    }
    assertThat(wrong).isEmpty();
  }

  private static void addWrong(
      List<String> wrong,
      String what,
      Activation activation,
      Format format,
      DoubleUnaryOperator function,
      short[] results) {
    for (int i = 0; i < results.length; i++) {
      double x = format.toFloat.of((short) i);
      double value = function.applyAsDouble(x);
      if (!format.isClearly(value, results[i])) {
        short nearest = nearest(what, activation, format, function, x, value);
        if (results[i] != nearest) {
          wrong.add(
              "%s as %s of %s is %s, not %s"
                  .formatted(
                      what,
                      format.name,
                      x,
                      format.toFloat.of(results[i]),
                      format.toFloat.of(nearest)));
        }
      }
    }
  }

  private static short nearest(
      String what,
      Activation activation,
      Format format,
      DoubleUnaryOperator function,
      double x,
      double value) {
    short nearest = format.nearest.of(value);
    short inner = format.nearest.of(value * (1 - DOUBT));
    short outer = format.nearest.of(value * (1 + DOUBT));
    if (inner == outer) {
      return nearest;
    }
    BigDecimal farOut = farOut(activation, what, x);
    if (farOut != null) {
      BigDecimal tie = ofBits(format, inner).add(ofBits(format, outer)).divide(TWO);
      int side = farOut.abs().compareTo(tie.abs());
      return side == 0 ? format.nearest.of(tie.doubleValue()) : side < 0 ? inner : outer;
    }
    double scale = Math.scalb(1.0, Math.getExponent(SMALL) - Math.getExponent(x));
    double scaled = function.applyAsDouble(x * scale);
    double power = Math.rint(Math.log(scaled / value) / Math.log(scale));
    double share = scaled / (value * Math.pow(scale, power)) - 1;
    if (scale <= 1 || power < 1 || Math.abs(share) < 0x1p-50) {
      return nearest;
    }
    return share < 0 ? inner : outer;
  }

  private static BigDecimal ofBits(Format format, short bits) {
    return new BigDecimal(format.toFloat.of(bits));
  }

  /** The result far out, with what a double loses, for the activations that have it; else null. */
  private static BigDecimal farOut(Activation activation, String what, double at) {
    BigDecimal x = new BigDecimal(at);
    boolean isSlope = !what.equals("f");
    if (activation instanceof Tanhshrink && Math.abs(at) > 30 && !isSlope) {
      return x.subtract(new BigDecimal(Math.signum(at)).multiply(HARDLY_ONE));
    }
    if (activation instanceof Xielu xielu && (at > 0 || at < -30)) {
      BigDecimal alphaP = new BigDecimal(xielu.alphaP());
      BigDecimal alphaN = new BigDecimal(xielu.alphaN());
      BigDecimal beta = new BigDecimal(xielu.beta());
      if (at > 0) {
        BigDecimal line = isSlope ? alphaP.multiply(TWO) : alphaP.multiply(x);
        return isSlope ? line.multiply(x).add(beta) : line.add(beta).multiply(x);
      }
      BigDecimal slope = beta.subtract(alphaN);
      return isSlope
          ? beta.subtract(alphaN.multiply(HARDLY_ONE))
          : slope.multiply(x).subtract(alphaN.multiply(HARDLY_ONE));
    }
    return null;
  }
}
