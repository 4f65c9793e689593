package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;
import static io.github.relu4j.benchmarks.engine.PerActivation.oneSlope;
import static io.github.relu4j.benchmarks.engine.PerActivation.plainSoftplus;
import static jdk.incubator.vector.VectorOperators.EXP;
import static jdk.incubator.vector.VectorOperators.EXPM1;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LOG1P;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.TANH;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardTanh;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Mish;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.Tanh;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import java.util.Optional;
import jdk.incubator.vector.FloatVector;

/**
 * An activation in lanewise operations of the Vector API.
 *
 * @param forward f
 * @param derivative f'
 * @param lost an absolute error, from where the formulas cancel
 */
record LanewiseFormulas(LanewiseFunction forward, LanewiseFunction derivative, double lost) {

  private static final float GELU_SCALE = (float) Math.sqrt(2 / Math.PI);
  private static final float GELU_CUBIC = 0.044715f;

  private static final PerActivation<LanewiseFormulas> ALL =
      new PerActivation<>(
          line(Relu.class, relu -> new LanewiseFormulas(x -> x.max(0f), step(0f))),
          line(LeakyRelu.class, leaky -> rectifier(leaky.negativeSlope())),
          oneSlope(LanewiseFormulas::rectifier),
          line(Elu.class, elu -> elu(elu.alpha())),
          line(
              Sigmoid.class,
              sigmoid ->
                  new LanewiseFormulas(
                      LanewiseFormulas::logistic, x -> logisticDensity(x.abs().neg()))),
          line(
              Tanh.class,
              tanh ->
                  new LanewiseFormulas(
                      x -> x.lanewise(TANH), x -> logisticDensity(x.abs().mul(-2f)).mul(4f))),
          // In float these lose what the loops over double do not.
          line(
              Silu.class,
              silu ->
                  new LanewiseFormulas(
                      x -> x.mul(logistic(x)), LanewiseFormulas::siluSlope, 0x1p-20)),
          line(
              GeluTanh.class,
              gelu ->
                  new LanewiseFormulas(
                      LanewiseFormulas::geluTanh, LanewiseFormulas::geluTanhSlope, 0x1p-20)),
          line(
              Mish.class,
              mish ->
                  new LanewiseFormulas(
                      x -> x.mul(softplus(x).lanewise(TANH)),
                      LanewiseFormulas::mishSlope,
                      0x1p-23)),
          plainSoftplus(
              () -> new LanewiseFormulas(LanewiseFormulas::softplus, LanewiseFormulas::logistic)),
          line(Relu6.class, relu6 -> clamp(0, 6)),
          line(HardTanh.class, hardTanh -> clamp(hardTanh.min(), hardTanh.max())));

  /** What the formulas of an activation lose. */
  static double lost(Activation activation) {
    return ALL.of(activation).orElseThrow().lost;
  }

  /** The loop, or nothing for an activation that has no formula here. */
  static Optional<ArrayCall.Loop> loop(Activation activation, Operation operation) {
    Reference reference = References.of(activation);
    return ALL.of(activation)
        .map(
            formulas ->
                operation == Operation.FORWARD
                    ? new LanewiseLoop(formulas.forward, reference::plainForward)
                    : new LanewiseLoop(formulas.derivative, reference::plainDerivative))
        .map(loop -> loop.loop(operation));
  }

  /** Formulas that do not cancel; a subnormal result may become 0. */
  private LanewiseFormulas(LanewiseFunction forward, LanewiseFunction derivative) {
    this(forward, derivative, Float.MIN_NORMAL);
  }

  private static FloatVector logistic(FloatVector x) {
    return broadcast(1f).div(x.neg().lanewise(EXP).add(1f));
  }

  private static FloatVector siluSlope(FloatVector x) {
    FloatVector s = logistic(x);
    return broadcast(1f).sub(s).mul(x).add(1f).mul(s);
  }

  private static FloatVector geluTanh(FloatVector x) {
    FloatVector u = x.mul(x).mul(GELU_CUBIC).add(1f).mul(x).mul(GELU_SCALE);
    return u.lanewise(TANH).add(1f).mul(x).mul(0.5f);
  }

  private static FloatVector geluTanhSlope(FloatVector x) {
    FloatVector square = x.mul(x);
    FloatVector t = square.mul(GELU_CUBIC).add(1f).mul(x).mul(GELU_SCALE).lanewise(TANH);
    FloatVector growth = square.mul(3 * GELU_CUBIC).add(1f).mul(x).mul(GELU_SCALE);
    return broadcast(1f).sub(t.mul(t)).mul(growth).add(t).add(1f).mul(0.5f);
  }

  private static FloatVector mishSlope(FloatVector x) {
    FloatVector t = softplus(x).lanewise(TANH);
    return broadcast(1f).sub(t.mul(t)).mul(x).mul(logistic(x)).add(t);
  }

  private static FloatVector softplus(FloatVector x) {
    return x.abs().neg().lanewise(EXP).lanewise(LOG1P).add(x.max(0f));
  }

  private static LanewiseFormulas rectifier(float slope) {
    return new LanewiseFormulas(x -> x.mul(slope).blend(x, x.compare(GT, 0f)), step(slope));
  }

  private static LanewiseFormulas elu(float alpha) {
    return new LanewiseFormulas(
        x -> x.lanewise(EXPM1).mul(alpha).blend(x, x.compare(GT, 0f)),
        x -> x.lanewise(EXP).mul(alpha).blend(1f, x.compare(GT, 0f)));
  }

  private static LanewiseFormulas clamp(float min, float max) {
    return new LanewiseFormulas(
        x -> x.max(min).min(max),
        x -> broadcast(0f).blend(1f, x.compare(GT, min).and(x.compare(LT, max))));
  }

  private static LanewiseFunction step(float slope) {
    return x -> broadcast(slope).blend(1f, x.compare(GT, 0f));
  }

  /** e^x / (1 + e^x)^2, which does not cancel. */
  private static FloatVector logisticDensity(FloatVector x) {
    FloatVector e = x.lanewise(EXP);
    FloatVector sum = e.add(1f);
    return e.div(sum.mul(sum));
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(LanewiseLoop.SPECIES, value);
  }
}
