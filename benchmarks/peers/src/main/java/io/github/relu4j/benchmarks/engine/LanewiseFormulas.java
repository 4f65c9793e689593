package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;
import static io.github.relu4j.benchmarks.engine.PerActivation.oneSlope;
import static io.github.relu4j.benchmarks.engine.PerActivation.plainSoftplus;
import static jdk.incubator.vector.VectorOperators.EXP;
import static jdk.incubator.vector.VectorOperators.EXPM1;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LOG1P;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.TANH;

import io.github.relu4j.Activation;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardShrink;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.LogSigmoid;
import io.github.relu4j.Mish;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.SoftShrink;
import io.github.relu4j.Softsign;
import io.github.relu4j.Tanh;
import io.github.relu4j.Tanhshrink;
import io.github.relu4j.Threshold;
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

  private static final float SELU_LAMBDA = 1.0507009873554805f;
  private static final float SELU_ALPHA = 1.6732632423543772f;
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
          line(HardTanh.class, hardTanh -> clamp(hardTanh.min(), hardTanh.max())),
          line(
              Threshold.class,
              any ->
                  new LanewiseFormulas(
                      x -> x.blend(any.value(), x.compare(LE, any.threshold())),
                      x -> broadcast(0f).blend(1f, x.compare(GT, any.threshold())))),
          line(
              SoftShrink.class,
              any ->
                  new LanewiseFormulas(
                      x -> x.sub(x.max(-any.lambda()).min(any.lambda())),
                      x -> broadcast(0f).blend(1f, x.abs().compare(GT, any.lambda())))),
          line(
              HardShrink.class,
              any ->
                  new LanewiseFormulas(
                      x -> x.blend(0f, x.abs().compare(LE, any.lambda())),
                      x -> broadcast(0f).blend(1f, x.abs().compare(GT, any.lambda())))),
          line(Selu.class, any -> selu()),
          line(Celu.class, celu -> celu.alpha() > 0f ? celu(celu.alpha()) : null),
          line(
              Softsign.class,
              any ->
                  new LanewiseFormulas(
                      x -> x.div(x.abs().add(1f)), LanewiseFormulas::softsignSlope)),
          line(
              HardSigmoid.class,
              any ->
                  new LanewiseFormulas(
                      LanewiseFormulas::hardSigmoid,
                      x -> broadcast(0f).blend(1f / 6, x.abs().compare(LT, 3f)))),
          line(HardSigmoidLinear.class, any -> hardSigmoid(any.alpha(), any.beta())),
          line(
              HardSwish.class,
              any ->
                  new LanewiseFormulas(
                      x -> x.mul(hardSigmoid(x)), LanewiseFormulas::hardSwishSlope)),
          line(
              LogSigmoid.class,
              any -> new LanewiseFormulas(x -> softplus(x.neg()).neg(), x -> logistic(x.neg()))),
          line(
              Exponential.class,
              any -> new LanewiseFormulas(x -> x.lanewise(EXP), x -> x.lanewise(EXP))),
          line(
              Tanhshrink.class,
              any ->
                  new LanewiseFormulas(
                      x -> x.sub(x.lanewise(TANH)), LanewiseFormulas::tanhSquare, 0x1p-25)));

  /** What the formulas of an activation lose. */
  static double lost(Activation activation) {
    return ALL.of(activation).orElseThrow().lost;
  }

  /** The loop, or nothing for an activation that has no formula here. */
  static Optional<ArrayCall.Loop> loop(Activation activation, Operation operation) {
    return ALL.of(activation)
        .map(
            formulas -> {
              Reference reference = References.of(activation);
              return operation == Operation.FORWARD
                  ? new LanewiseLoop(formulas.forward, reference::plainForward)
                  : new LanewiseLoop(formulas.derivative, reference::plainDerivative);
            })
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

  private static LanewiseFormulas selu() {
    return new LanewiseFormulas(
        x -> x.lanewise(EXPM1).mul(SELU_ALPHA).blend(x, x.compare(GT, 0f)).mul(SELU_LAMBDA),
        x -> x.lanewise(EXP).mul(SELU_ALPHA).blend(1f, x.compare(GT, 0f)).mul(SELU_LAMBDA));
  }

  /** For a negative alpha, whose powers grow, the error of a rounded x / alpha would, too. */
  private static LanewiseFormulas celu(float alpha) {
    return new LanewiseFormulas(
        x -> x.div(alpha).lanewise(EXPM1).mul(alpha).blend(x, x.compare(GT, 0f)),
        x -> x.div(alpha).lanewise(EXP).blend(1f, x.compare(GT, 0f)),
        0x1p-32);
  }

  private static FloatVector softsignSlope(FloatVector x) {
    FloatVector sum = x.abs().add(1f);
    return broadcast(1f).div(sum.mul(sum));
  }

  private static FloatVector hardSigmoid(FloatVector x) {
    return x.add(3f).max(0f).min(6f).div(6f);
  }

  /** A rounded alpha x plus beta, which cancels where it is near 0. */
  private static LanewiseFormulas hardSigmoid(float alpha, float beta) {
    return new LanewiseFormulas(
        x -> x.mul(alpha).add(beta).max(0f).min(1f),
        x -> {
          FloatVector line = x.mul(alpha).add(beta);
          return broadcast(0f).blend(alpha, line.compare(GT, 0f).and(line.compare(LT, 1f)));
        },
        0x1p-24 * Math.abs(beta));
  }

  private static FloatVector hardSwishSlope(FloatVector x) {
    return x.mul(2f).add(3f).div(6f).blend(0f, x.compare(LE, -3f)).blend(1f, x.compare(GE, 3f));
  }

  private static FloatVector tanhSquare(FloatVector x) {
    FloatVector t = x.lanewise(TANH);
    return t.mul(t);
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
