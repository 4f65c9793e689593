package io.github.relu4j.monitor;

/**
 * The sums over the gradients of one layer. Those of a row are formed in double in one fixed order
 * (element k goes to partial sum k mod 4, then (s0 + s1) + (s2 + s3)) and added up exactly, so the
 * result depends neither on the order of the rows nor on who has added them.
 */
final class LayerSums {

  private final ExactSum squares = new ExactSum();
  private final ExactSum absolutes = new ExactSum();
  private long samples;
  private long elements;
  private long zeros;

  void addRow(float[] gradient, int from, int to) {
    double squares0 = 0;
    double squares1 = 0;
    double squares2 = 0;
    double squares3 = 0;
    double absolutes0 = 0;
    double absolutes1 = 0;
    double absolutes2 = 0;
    double absolutes3 = 0;
    int rowZeros = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      double element0 = gradient[i];
      double element1 = gradient[i + 1];
      double element2 = gradient[i + 2];
      double element3 = gradient[i + 3];
      squares0 += element0 * element0;
      squares1 += element1 * element1;
      squares2 += element2 * element2;
      squares3 += element3 * element3;
      absolutes0 += Math.abs(element0);
      absolutes1 += Math.abs(element1);
      absolutes2 += Math.abs(element2);
      absolutes3 += Math.abs(element3);
      rowZeros +=
          zero(gradient[i]) + zero(gradient[i + 1]) + zero(gradient[i + 2]) + zero(gradient[i + 3]);
    }
    double element0 = i < to ? gradient[i] : 0;
    double element1 = i + 1 < to ? gradient[i + 1] : 0;
    double element2 = i + 2 < to ? gradient[i + 2] : 0;
    squares0 += element0 * element0;
    squares1 += element1 * element1;
    squares2 += element2 * element2;
    absolutes0 += Math.abs(element0);
    absolutes1 += Math.abs(element1);
    absolutes2 += Math.abs(element2);
    for (; i < to; i++) {
      rowZeros += zero(gradient[i]);
    }
    squares.add((squares0 + squares1) + (squares2 + squares3));
    absolutes.add((absolutes0 + absolutes1) + (absolutes2 + absolutes3));
    zeros += rowZeros;
    elements += to - from;
    samples++;
  }

  /** 1 for a zero, else 0; without a branch, which random gradients would make slow. */
  private static int zero(float element) {
    return (Float.floatToRawIntBits(element) & 0x7fffffff) - 1 >>> 31;
  }

  void add(LayerSums other) {
    squares.add(other.squares);
    absolutes.add(other.absolutes);
    samples += other.samples;
    elements += other.elements;
    zeros += other.zeros;
  }

  void reset() {
    squares.reset();
    absolutes.reset();
    samples = 0;
    elements = 0;
    zeros = 0;
  }

  long samples() {
    return samples;
  }

  double norm() {
    return Math.sqrt(squares.value() / samples);
  }

  double meanAbsolute() {
    return absolutes.value() / elements;
  }

  double zeroShare() {
    return (double) zeros / elements;
  }
}
