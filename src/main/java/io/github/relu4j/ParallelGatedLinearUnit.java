package io.github.relu4j;

import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.storage.FloatStorage;
import java.io.Serializable;
import java.util.Objects;

/**
 * A gated linear unit whose calls are shared by several threads: the same function, with the same
 * bits. {@link Threads} says how, what is too short to be shared, and what happens if something
 * fails. The unit is curved if an activation in it is.
 *
 * <p>Formula, gradients, range, accuracy, special cases and errors are those of the {@link
 * GatedLinearUnit} inside. What it has beside the methods here is called on {@link #unit()}, in one
 * thread, such as {@link GatedLinearUnit#rows}.
 *
 * <p>Thread-safe. Serialised as an {@link Activation} is, if {@link Threads} can be.
 *
 * @param unit the unit inside
 * @param threads the threads that share its calls
 * @see Activations#parallel(GatedLinearUnit)
 * @see Threads
 */
public record ParallelGatedLinearUnit(GatedLinearUnit unit, Threads threads)
    implements Serializable {

  /**
   * A gated linear unit whose calls are shared.
   *
   * @param unit the unit inside
   * @param threads the threads that share its calls
   * @throws NullPointerException if either is null
   */
  public ParallelGatedLinearUnit {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(threads, "threads");
  }

  private boolean isShared(long length) {
    return threads.mayShare(length) && threads.share(length, isCurved());
  }

  private boolean isCurved() {
    return ScalarLoops.isCurved(unit.activation()) || ScalarLoops.isCurved(unit.upActivation());
  }

  /**
   * Writes {@code y = activation(gate) * up}, or what a variant has in its place.
   *
   * @param gate the pre-activations of the gate
   * @param gateOffset index of the first of them
   * @param up the linear branch
   * @param upOffset index of the first element read from {@code up}
   * @param y receives the results; may be {@code gate} or {@code up} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param length the number of elements in each of the ranges
   */
  public void forward(
      float[] gate, int gateOffset, float[] up, int upOffset, float[] y, int yOffset, int length) {
    if (!isShared(length)) {
      unit.forward(gate, gateOffset, up, upOffset, y, yOffset, length);
      return;
    }
    Arguments.checkGatedForward(gate, gateOffset, up, upOffset, y, yOffset, length);
    threads.run(
        (from, count) ->
            unit.forward(
                gate,
                gateOffset + (int) from,
                up,
                upOffset + (int) from,
                y,
                yOffset + (int) from,
                count),
        length,
        1,
        isCurved());
  }

  /**
   * Writes {@code y = activation(gate) * up}, or what a variant has in its place, for whole arrays
   * of equal length.
   *
   * @param gate the pre-activations of the gate
   * @param up the linear branch
   * @param y receives the results; may be {@code gate} or {@code up}
   */
  public void forward(float[] gate, float[] up, float[] y) {
    Arguments.requireEqualLengths("gate", gate, "up", up);
    Arguments.requireEqualLengths("gate", gate, "y", y);
    forward(gate, 0, up, 0, y, 0, gate.length);
  }

  /**
   * Writes both gradients in one pass, as {@link GatedLinearUnit} does.
   *
   * @param gate the pre-activations of the gate that {@code forward} was given
   * @param gateOffset index of the first of them
   * @param up the linear branch that {@code forward} was given
   * @param upOffset index of the first element read from {@code up}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradGate receives the gradient with respect to the gate's pre-activations; may be one of
   *     the inputs with the same offset
   * @param gradGateOffset index of the first element written to {@code gradGate}
   * @param gradUp receives the gradient with respect to up; may be one of the inputs with the same
   *     offset, but not what {@code gradGate} is
   * @param gradUpOffset index of the first element written to {@code gradUp}
   * @param length the number of elements in each of the ranges
   */
  public void backward(
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradGate,
      int gradGateOffset,
      float[] gradUp,
      int gradUpOffset,
      int length) {
    if (!isShared(length)) {
      unit.backward(
          gate,
          gateOffset,
          up,
          upOffset,
          gradY,
          gradYOffset,
          gradGate,
          gradGateOffset,
          gradUp,
          gradUpOffset,
          length);
      return;
    }
    Arguments.checkGatedBackward(
        gate,
        gateOffset,
        up,
        upOffset,
        gradY,
        gradYOffset,
        gradGate,
        gradGateOffset,
        gradUp,
        gradUpOffset,
        length);
    threads.run(
        (from, count) ->
            unit.backward(
                gate,
                gateOffset + (int) from,
                up,
                upOffset + (int) from,
                gradY,
                gradYOffset + (int) from,
                gradGate,
                gradGateOffset + (int) from,
                gradUp,
                gradUpOffset + (int) from,
                count),
        length,
        1,
        isCurved());
  }

  /**
   * Writes both gradients for whole arrays of equal length.
   *
   * @param gate the pre-activations of the gate that {@code forward} was given
   * @param up the linear branch that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y
   * @param gradGate receives the gradient with respect to the gate's pre-activations; may be one of
   *     the inputs
   * @param gradUp receives the gradient with respect to up; may be one of the inputs, but not
   *     {@code gradGate}
   */
  public void backward(float[] gate, float[] up, float[] gradY, float[] gradGate, float[] gradUp) {
    Arguments.requireEqualLengths("gate", gate, "up", up);
    Arguments.requireEqualLengths("gate", gate, "gradY", gradY);
    Arguments.requireEqualLengths("gate", gate, "gradGate", gradGate);
    Arguments.requireEqualLengths("gate", gate, "gradUp", gradUp);
    backward(gate, 0, up, 0, gradY, 0, gradGate, 0, gradUp, 0, gate.length);
  }

  /**
   * Writes {@code y = activation(gate) * up}, or what a variant has in its place, for storages of
   * equal length.
   *
   * @param gate the pre-activations of the gate
   * @param up the linear branch
   * @param y receives the results; may be {@code gate} or {@code up}
   */
  public void forward(FloatStorage gate, FloatStorage up, FloatStorage y) {
    boolean isShared = StorageParts.areShareable(gate, up, y) && isShared(gate.length());
    GatedStorageCalls.forward(isShared ? threads : null, unit, gate, up, y);
  }

  /**
   * Writes both gradients for storages of equal length.
   *
   * @param gate the pre-activations of the gate that {@code forward} was given
   * @param up the linear branch that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y
   * @param gradGate receives the gradient with respect to the gate's pre-activations; may be one of
   *     the inputs
   * @param gradUp receives the gradient with respect to up; may be one of the inputs, but not
   *     {@code gradGate}
   */
  public void backward(
      FloatStorage gate,
      FloatStorage up,
      FloatStorage gradY,
      FloatStorage gradGate,
      FloatStorage gradUp) {
    boolean isShared =
        StorageParts.areShareable(gate, up, gradY)
            && StorageParts.areShareable(gradGate, gradUp, gradUp)
            && isShared(gate.length());
    GatedStorageCalls.backward(isShared ? threads : null, unit, gate, up, gradY, gradGate, gradUp);
  }

  /**
   * The name of the unit inside, which {@link Activations#parseGated} reads.
   *
   * @return the name
   */
  public String name() {
    return unit.name();
  }
}
