package io.github.relu4j.support;

import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.reference.UlpError;
import java.util.stream.LongStream;

/**
 * One operation of one activation over a range of bit patterns: array results against element
 * results, bit for bit, and against the exact values. In a JVM on the vector path the first are of
 * the vector form and the second of the scalar form.
 */
public final class Sweep {

  /** All floats there are. */
  public static final long ALL = 1L << 32;

  /** Elements between two reports of progress. */
  public static final int BLOCK = 1 << 22;

  private static final int CHUNK = 1 << 14;

  private final Subject subject;
  private final Operation operation;
  private final Reference reference;

  public Sweep(Subject subject, Operation operation) {
    this.subject = subject;
    this.operation = operation;
    this.reference = References.of(subject.activation());
  }

  /** Over the bit patterns from..to, on all processors; both are multiples of BLOCK. */
  public SweepResult over(long from, long to, Runnable progress) {
    return LongStream.range(from / BLOCK, to / BLOCK)
        .parallel()
        .mapToObj(
            block -> {
              SweepResult result = inOneThread(block * BLOCK, (block + 1) * BLOCK);
              progress.run();
              return result;
            })
        .reduce(SweepResult.NOTHING, SweepResult::and);
  }

  /** Over the bit patterns from..to. */
  public SweepResult inOneThread(long from, long to) {
    SweepResult result = SweepResult.NOTHING;
    float[] gradY = FloatSample.gradients(CHUNK);
    float[] x = new float[CHUNK];
    float[] y = new float[CHUNK];
    for (long start = from; start < to; start += CHUNK) {
      int count = (int) Math.min(CHUNK, to - start);
      for (int i = 0; i < count; i++) {
        x[i] = Float.intBitsToFloat((int) (start + i));
      }
      operation.run(subject.activation(), x, 0, gradY, 0, y, 0, count);
      result = result.and(compared(x, gradY, y, count));
    }
    return result;
  }

  private SweepResult compared(float[] x, float[] gradY, float[] y, int count) {
    SweepResult bits = comparedWithElements(x, gradY, y, count);
    return operation == Operation.BACKWARD ? bits : bits.and(comparedWithExact(x, y, count));
  }

  private SweepResult comparedWithElements(float[] x, float[] gradY, float[] y, int count) {
    long differences = 0;
    float differenceAt = 0;
    for (int i = 0; i < count; i++) {
      float element = operation.element(subject.element(), x[i], gradY[i], i);
      if (Float.floatToIntBits(element) != Float.floatToIntBits(y[i])) {
        differenceAt = differences == 0 ? x[i] : differenceAt;
        differences++;
      }
    }
    return new SweepResult(count, 0, 0, 0, differences, differenceAt);
  }

  private SweepResult comparedWithExact(float[] x, float[] y, int count) {
    double worst = 0;
    float worstAt = 0;
    long correctlyRounded = 0;
    for (int i = 0; i < count; i++) {
      double exact =
          operation == Operation.FORWARD ? reference.forward(x[i]) : reference.derivative(x[i]);
      float nearest = (float) exact;
      boolean isNearest = y[i] == nearest || (y[i] != y[i] && nearest != nearest);
      correctlyRounded += isNearest ? 1 : 0;
      // The nearest float is at most half an ULP off: most need not be measured.
      if (!isNearest || worst < 0.5) {
        double error = UlpError.of(y[i], exact);
        worstAt = error > worst ? x[i] : worstAt;
        worst = Math.max(worst, error);
      }
    }
    return new SweepResult(0, worst, worstAt, correctlyRounded, 0, 0);
  }
}
