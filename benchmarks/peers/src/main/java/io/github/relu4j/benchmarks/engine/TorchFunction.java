package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;
import static io.github.relu4j.benchmarks.engine.PerActivation.oneSlope;
import static io.github.relu4j.benchmarks.engine.Tolerances.ONE_ROUNDING;
import static io.github.relu4j.benchmarks.engine.Tolerances.forwardWithin;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardShrink;
import io.github.relu4j.HardSigmoid;
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
import io.github.relu4j.Softplus;
import io.github.relu4j.Softsign;
import io.github.relu4j.Tanh;
import io.github.relu4j.Tanhshrink;
import io.github.relu4j.Threshold;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An activation as PyTorch computes it: calls of its operators in TorchScript, and DJL's method.
 *
 * <p>Operators are called in the variant that writes to a given tensor, {@code out=} and {@code
 * grad_input=}, wherever there is one. ReLU is {@code clamp_min}, which is what {@code relu} calls:
 * its own {@code out=} variant copies. PReLU has no such variant, and its backward kernel always
 * computes the slope's gradient for each element as well. Backward is autograd's own kernels; those
 * of sigmoid, tanh and the exponential start from what forward gave.
 *
 * <p>The tolerances are what PyTorch 2.7.1 was measured to keep on x86-64, since its documentation
 * states nothing: over a million floats from normal(0, 2) and over every 1 021st of all floats.
 * Forward, NaN stays NaN and infinities go to the right limits, but SiLU, GELU, mish, softsign and
 * hard swish have NaN there, GELU overflows where |x| is beyond 1e13 and hard swish where x is
 * beyond 5e37; ELU, SELU and CELU lose negative subnormals. Backward, the rectifiers and hard
 * sigmoid answer NaN as if it were a number, and so does ELU after the last whole vector of an
 * array; hard swish's slope at -3 and at 3 is that of the parabola, -0.5 and 1.5.
 *
 * @param forward the expression of y, in the variables of {@link TorchTensor}
 * @param inPlace the expression that writes y over x, or null
 * @param backward the expression of the gradient with respect to x, or null
 * @param method DJL's method, one native call that allocates its result, or null
 * @param tolerances how exact it is
 */
record TorchFunction(
    String forward,
    String inPlace,
    String backward,
    UnaryOperator<NDArray> method,
    Tolerances tolerances) {

  private static final double SELU_ALPHA = 1.6732632423543772;
  private static final double SELU_LAMBDA = 1.0507009873554805;

  private static final PerActivation<TorchFunction> ALL =
      new PerActivation<>(
          line(
              Relu.class,
              relu ->
                  named("relu", ONE_ROUNDING)
                      .forward("torch.clamp_min(x, 0, out=output)")
                      .backward("torch.threshold_backward(grad_y, x, 0, grad_input=output)")
                      .method(Activation::relu)),
          line(LeakyRelu.class, leaky -> leakyRelu(leaky.negativeSlope())),
          oneSlope(
              slope ->
                  named("prelu", ONE_ROUNDING)
                      .forward("torch.prelu(x, slope)")
                      .backward("(torch._prelu_kernel_backward(grad_y, x, slope))[0]")
                      .notInPlace()),
          line(Elu.class, elu -> elu(elu.alpha())),
          // Forward 1 / (1 + e^-x): 2.1 ULP, and 0 where e^-x overflows, from -88.7 down.
          // Backward y * (1 - y) of a rounded y: 8.8e-8 more than 2 ULP.
          line(
              Sigmoid.class,
              sigmoid ->
                  named("sigmoid", forwardWithin(3, Float.MIN_NORMAL).slopeWithin(2, 0x1p-23))
                      .backward("torch.sigmoid_backward(grad_y, y, grad_input=output)")
                      .method(Activation::sigmoid)),
          // Forward by Intel's vector mathematics in its high accuracy mode, below 1 ULP: 0.52
          // measured. Backward 1 - y * y, as above.
          line(
              Tanh.class,
              tanh ->
                  named("tanh", forwardWithin(1, 0).slopeWithin(2, 0x1p-23))
                      .backward("torch.tanh_backward(grad_y, y, grad_input=output)")
                      .method(Activation::tanh)),
          line(Relu6.class, relu6 -> named("hardtanh", ONE_ROUNDING, 0, 6)),
          line(
              HardTanh.class,
              hardTanh -> named("hardtanh", ONE_ROUNDING, hardTanh.min(), hardTanh.max())),
          line(
              Threshold.class,
              any ->
                  named("threshold", ONE_ROUNDING, any.threshold(), any.value())
                      .backward(
                          call("threshold_backward(grad_y, x", "grad_input", any.threshold()))),
          line(
              SoftShrink.class,
              any -> named("softshrink", ONE_ROUNDING, any.lambda()).notInPlace()),
          line(
              HardShrink.class,
              any -> named("hardshrink", ONE_ROUNDING, any.lambda()).notInPlace()),
          // The slopes of these cancel where they are near 0, and GELU itself on the left.
          line(
              Silu.class,
              silu -> named("silu", forwardWithin(3, 0x1p-121).slopeWithin(2, 0x1p-20))),
          line(
              Gelu.class,
              gelu ->
                  named("gelu", forwardWithin(1, 0x1p-19).slopeWithin(2, 0x1p-21))
                      .method(Activation::gelu)),
          line(
              GeluTanh.class,
              gelu ->
                  named(
                      "gelu",
                      forwardWithin(1, 0x1p-22).slopeWithin(1, 0x1p-19),
                      "approximate='tanh'")),
          line(
              Mish.class,
              mish ->
                  named("mish", forwardWithin(3, Float.MIN_NORMAL).slopeWithin(2, 0x1p-20))
                      .backward("torch.mish_backward(grad_y, x)")),
          line(
              Softplus.class,
              any ->
                  named(
                          "softplus",
                          forwardWithin(2, 0).slopeWithin(4, 0),
                          any.beta(),
                          any.threshold())
                      .notInPlace()),
          line(
              Selu.class,
              any ->
                  elu(SELU_ALPHA, SELU_LAMBDA, 1, forwardWithin(2, 0x1p-23).slopeWithin(3, 0))
                      .method(Activation::selu)),
          line(Celu.class, celu -> celu.alpha() > 0f ? celu(celu.alpha()) : null),
          // PyTorch has these two as functions of several operators.
          line(
              Softsign.class,
              any ->
                  composed(
                          "torch.div(x, torch.add_(torch.abs(x, out=output), 1), out=output)",
                          forwardWithin(2, 0))
                      .method(Activation::softSign)),
          line(
              HardSigmoid.class,
              any -> named("hardsigmoid", forwardWithin(2, 0).slopeWithin(1, 0))),
          // The slope, x / 3 + 1/2, cancels where it is near 0.
          line(
              HardSwish.class,
              any ->
                  named("hardswish", forwardWithin(2, 0).slopeWithin(2, 0x1p-25))
                      .backward("torch.hardswish_backward(grad_y, x)")),
          // Forward keeps e^-|x| for backward.
          line(
              LogSigmoid.class,
              any ->
                  named("log_sigmoid", forwardWithin(2, 0).slopeWithin(4, 0))
                      .forward("(torch.log_sigmoid_forward(x, output=output, buffer=buffer))[0]")
                      .backward("torch.log_sigmoid_backward(grad_y, x, buffer, grad_input=output)")
                      .notInPlace()),
          line(
              Exponential.class,
              any ->
                  named("exp", forwardWithin(1, 0).slopeWithin(2, 0))
                      .method(NDArray::exp)
                      .backward("torch.mul(grad_y, y, out=output)")),
          line(
              Tanhshrink.class,
              any ->
                  composed(
                      "torch.sub(x, torch.tanh(x, out=output), out=output)",
                      forwardWithin(1, 0x1p-24))));

  /** The function for an activation, if PyTorch has it. */
  static Optional<TorchFunction> of(io.github.relu4j.Activation activation) {
    return ALL.of(activation);
  }

  /** Called as what several operators make, forward alone. */
  private static TorchFunction composed(String forward, Tolerances tolerances) {
    return new TorchFunction(forward, null, null, null, tolerances);
  }

  /** Called as most are: {@code f(x, ...)}, {@code f_(x, ...)}, {@code f_backward(g, x, ...)}. */
  private static TorchFunction named(String name, Tolerances tolerances, Object... parameters) {
    return new TorchFunction(
        call(name + "(x", "out", parameters),
        "torch." + name + "_(x" + list(parameters) + ")",
        call(name + "_backward(grad_y, x", "grad_input", parameters),
        null,
        tolerances);
  }

  private static String call(String start, String output, Object... parameters) {
    return "torch." + start + list(parameters) + ", " + output + "=output)";
  }

  private static String list(Object... parameters) {
    return Stream.of(parameters).map(parameter -> ", " + parameter).collect(Collectors.joining());
  }

  private static TorchFunction leakyRelu(float slope) {
    return named("leaky_relu", ONE_ROUNDING, slope)
        .backward(call("leaky_relu_backward(grad_y, x", "grad_input", slope, "False"))
        .method(x -> Activation.leakyRelu(x, slope));
  }

  /** e^x - 1 by subtraction: 3.0e-8 * alpha more than 2 ULP. The slope: 2.2 ULP. */
  private static TorchFunction elu(float alpha) {
    Tolerances measured = forwardWithin(2, 0x1p-24 * Math.abs(alpha)).slopeWithin(3, 0);
    return elu(alpha, 1, 1, measured).method(x -> Activation.elu(x, alpha));
  }

  /**
   * As ELU; the slope is e^(x / alpha) of a rounded x / alpha: 2.9e-9 more than 3 ULP. For a
   * negative alpha, whose powers grow, the error would grow with them.
   */
  private static TorchFunction celu(float alpha) {
    Tolerances measured = forwardWithin(2, 0x1p-24 * Math.abs(alpha)).slopeWithin(3, 0x1p-27);
    return elu(alpha, 1, 1.0 / alpha, measured);
  }

  /** The kernel of ELU, SELU and CELU. */
  private static TorchFunction elu(
      double alpha, double scale, double inputScale, Tolerances tolerances) {
    return named("elu", tolerances, alpha, scale, inputScale)
        .backward(
            call("elu_backward(grad_y", "grad_input", alpha, scale, inputScale, "False", "x"));
  }

  private TorchFunction forward(String expression) {
    return new TorchFunction(expression, inPlace, backward, method, tolerances);
  }

  private TorchFunction notInPlace() {
    return new TorchFunction(forward, null, backward, method, tolerances);
  }

  private TorchFunction backward(String expression) {
    return new TorchFunction(forward, inPlace, expression, method, tolerances);
  }

  private TorchFunction method(UnaryOperator<NDArray> ofDjl) {
    return new TorchFunction(forward, inPlace, backward, ofDjl, tolerances);
  }

  /** The kernel for a work, if PyTorch has it. */
  Optional<TorchKernel> kernel(Work work) {
    return Optional.ofNullable(
            switch (work.operation()) {
              case FORWARD -> work.inPlace() ? inPlace : forward;
              case BACKWARD -> work.inPlace() ? null : backward;
              case DERIVATIVE -> null;
            })
        .map(TorchKernel::new);
  }
}
