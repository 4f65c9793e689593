package io.github.relu4j;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.loop.ChannelSlope;
import io.github.relu4j.internal.loop.ChannelSnake;
import io.github.relu4j.internal.run.Dispatch;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Makes activations, by method or by name, and tells what runs them. What other systems call them
 * is in the package {@link io.github.relu4j.names}.
 */
public final class Activations {

  private Activations() {}

  /**
   * The rectified linear unit.
   *
   * @return x above 0, else +0
   */
  public static Relu relu() {
    return new Relu();
  }

  /**
   * The leaky rectified linear unit with slope 0.01.
   *
   * @return x above 0, else 0.01 x
   */
  public static LeakyRelu leakyRelu() {
    return leakyRelu(LeakyRelu.DEFAULT_NEGATIVE_SLOPE);
  }

  /**
   * The leaky rectified linear unit.
   *
   * @param negativeSlope the slope below 0, any finite float
   * @return x above 0, else negativeSlope * x
   * @throws IllegalArgumentException if negativeSlope is NaN or infinite
   */
  public static LeakyRelu leakyRelu(float negativeSlope) {
    return new LeakyRelu(negativeSlope);
  }

  /**
   * The parametric rectified linear unit with one slope of 0.25 for all elements.
   *
   * @return x above 0, else alpha * x
   */
  public static PRelu prelu() {
    return prelu(new float[] {PRelu.DEFAULT_ALPHA}, 1);
  }

  /**
   * The parametric rectified linear unit over rows of channels, as in a tensor [N, C].
   *
   * @param alpha the slope of each channel; a live view of the caller's array
   * @return x above 0, else its channel's alpha * x
   * @throws IllegalArgumentException if alpha is empty or has a value that is NaN or infinite
   */
  public static PRelu prelu(float... alpha) {
    return prelu(alpha, 1);
  }

  /**
   * The parametric rectified linear unit over blocks of channels, as in a tensor [N, C, H, W].
   *
   * @param alpha the slope of each channel; a live view of the caller's array
   * @param elementsPerChannel how many neighbouring elements share a channel, such as H * W
   * @return x above 0, else its channel's alpha * x
   * @throws IllegalArgumentException if alpha is empty or has a value that is NaN or infinite, or
   *     if elementsPerChannel is under 1
   */
  public static PRelu prelu(float[] alpha, int elementsPerChannel) {
    return new PRelu(alpha, elementsPerChannel);
  }

  /**
   * The randomised leaky rectified linear unit with slopes from 1/8 to 1/3.
   *
   * @return x above 0, else their mean times x; with random slopes in training
   */
  public static RRelu rrelu() {
    return rrelu(RRelu.DEFAULT_LOWER, RRelu.DEFAULT_UPPER);
  }

  /**
   * The randomised leaky rectified linear unit.
   *
   * @param lower the least slope below 0, any finite float
   * @param upper the largest slope below 0, any finite float, at least lower
   * @return x above 0, else (lower + upper) / 2 * x; with random slopes in training
   * @throws IllegalArgumentException if a bound is NaN or infinite, or if upper is below lower
   */
  public static RRelu rrelu(float lower, float upper) {
    return new RRelu(lower, upper);
  }

  /**
   * The exponential linear unit with alpha 1.
   *
   * @return x above 0, else e^x - 1
   */
  public static Elu elu() {
    return elu(Elu.DEFAULT_ALPHA);
  }

  /**
   * The exponential linear unit.
   *
   * @param alpha the scale below 0, any finite float
   * @return x above 0, else alpha * (e^x - 1)
   * @throws IllegalArgumentException if alpha is NaN or infinite
   */
  public static Elu elu(float alpha) {
    return new Elu(alpha);
  }

  /**
   * The logistic sigmoid.
   *
   * @return 1 / (1 + e^-x)
   */
  public static Sigmoid sigmoid() {
    return new Sigmoid();
  }

  /**
   * The hyperbolic tangent.
   *
   * @return tanh x
   */
  public static Tanh tanh() {
    return new Tanh();
  }

  /**
   * The hyperbolic tangent above 0.
   *
   * @return max(tanh x, 0)
   */
  public static RectifiedTanh rectifiedTanh() {
    return new RectifiedTanh();
  }

  /**
   * A rational approximation of 1.7159 tanh(2 x / 3).
   *
   * @return 1.7159 sign(x) (1 - 1 / (1 + t + t^2 + 1.41645 t^4)) with t = |2 x / 3|
   */
  public static RationalTanh rationalTanh() {
    return new RationalTanh();
  }

  /**
   * The identity, for a layer without an activation.
   *
   * @return x
   */
  public static Identity identity() {
    return new Identity();
  }

  /**
   * The cube.
   *
   * @return x^3
   */
  public static Cube cube() {
    return new Cube();
  }

  /**
   * The rectified linear unit capped at 6.
   *
   * @return x between 0 and 6
   */
  public static Relu6 relu6() {
    return new Relu6();
  }

  /**
   * The squared rectified linear unit.
   *
   * @return x^2 above 0, else +0
   */
  public static Relu2 relu2() {
    return new Relu2();
  }

  /**
   * The squared rectified linear unit, scaled and shifted, with scale 0.8944 and bias -0.4472.
   *
   * @return 0.8944 x^2 - 0.4472 above 0, else -0.4472
   */
  public static StarRelu starRelu() {
    return starRelu(StarRelu.DEFAULT_SCALE, StarRelu.DEFAULT_BIAS);
  }

  /**
   * The squared rectified linear unit, scaled and shifted.
   *
   * @param scale the factor of the square, any finite float but 0
   * @param bias the value up to 0, any finite float
   * @return scale * x^2 + bias above 0, else bias
   * @throws IllegalArgumentException if a parameter is NaN or infinite, or if scale is 0
   */
  public static StarRelu starRelu(float scale, float bias) {
    return new StarRelu(scale, bias);
  }

  /**
   * The hard tanh with bounds -1 and 1.
   *
   * @return x between -1 and 1
   */
  public static HardTanh hardTanh() {
    return hardTanh(HardTanh.DEFAULT_MIN, HardTanh.DEFAULT_MAX);
  }

  /**
   * The identity between two bounds.
   *
   * @param min the lower bound, any finite float
   * @param max the upper bound, any finite float from min on
   * @return x between min and max
   * @throws IllegalArgumentException if a bound is NaN or infinite, or if max is below min
   */
  public static HardTanh hardTanh(float min, float max) {
    return new HardTanh(min, max);
  }

  /**
   * The thresholded rectifier.
   *
   * @param threshold what x must be above to pass, any finite float
   * @param value the result otherwise, any finite float
   * @return x above threshold, else value
   * @throws IllegalArgumentException if one of both is NaN or infinite
   */
  public static Threshold threshold(float threshold, float value) {
    return new Threshold(threshold, value);
  }

  /**
   * The thresholded rectifier with threshold 1 and value 0.
   *
   * @return x above 1, else 0
   */
  public static Threshold threshold() {
    return threshold(Threshold.DEFAULT_THRESHOLD, Threshold.DEFAULT_VALUE);
  }

  /**
   * The rectifier of Keras' ReLU layer, with that layer's defaults: no upper bound, slope 0 and
   * threshold 0. It is {@link #relu()}, which is faster.
   *
   * @return x above 0, else +0
   */
  public static GeneralRelu generalRelu() {
    return generalRelu(
        GeneralRelu.DEFAULT_MAX, GeneralRelu.DEFAULT_SLOPE, GeneralRelu.DEFAULT_THRESHOLD);
  }

  /**
   * The rectifier with an upper bound, a slope and a threshold, as Keras' ReLU layer has them.
   *
   * @param max the upper bound, any float from 0 on; infinite for none
   * @param slope the slope up to the threshold, any finite float
   * @param threshold what x must be above to pass, any finite float from 0 on
   * @return min(x, max) above the threshold, else slope * (x - threshold)
   * @throws IllegalArgumentException if max is NaN or below 0, if slope is NaN or infinite, or if
   *     threshold is NaN, infinite or below 0
   */
  public static GeneralRelu generalRelu(float max, float slope, float threshold) {
    return new GeneralRelu(max, slope, threshold);
  }

  /**
   * Soft shrinkage with lambda 0.5.
   *
   * @return x - 0.5 above 0.5, x + 0.5 below -0.5, else 0
   */
  public static SoftShrink softShrink() {
    return softShrink(SoftShrink.DEFAULT_LAMBDA);
  }

  /**
   * Hard shrinkage with lambda 0.5.
   *
   * @return x where |x| is above 0.5, else 0
   */
  public static HardShrink hardShrink() {
    return hardShrink(HardShrink.DEFAULT_LAMBDA);
  }

  /**
   * Soft shrinkage.
   *
   * @param lambda the half width of what becomes 0, a finite float, at least 0
   * @return x - lambda above lambda, x + lambda below -lambda, else 0
   * @throws IllegalArgumentException if lambda is NaN, infinite or below 0
   */
  public static SoftShrink softShrink(float lambda) {
    return new SoftShrink(lambda);
  }

  /**
   * Hard shrinkage.
   *
   * @param lambda the half width of what becomes 0, a finite float, at least 0
   * @return x where |x| is above lambda, else 0
   * @throws IllegalArgumentException if lambda is NaN, infinite or below 0
   */
  public static HardShrink hardShrink(float lambda) {
    return new HardShrink(lambda);
  }

  /**
   * The scaled exponential linear unit with the paper's alpha and gamma.
   *
   * @return 1.0507 x above 0, else 1.7581 (e^x - 1)
   */
  public static Selu selu() {
    return new Selu();
  }

  /**
   * The scaled exponential linear unit.
   *
   * @param alpha the scale of e^x - 1, any finite float
   * @param gamma the scale of both branches, any finite float above 0
   * @return gamma x above 0, else gamma alpha (e^x - 1)
   * @throws IllegalArgumentException if a parameter is NaN or infinite, or if gamma is not above 0
   */
  public static Selu selu(float alpha, float gamma) {
    return new Selu(alpha, gamma);
  }

  /**
   * The continuously differentiable exponential linear unit with alpha 1, which is ELU with alpha
   * 1, bit by bit.
   *
   * @return x above 0, else e^x - 1
   */
  public static Celu celu() {
    return celu(Celu.DEFAULT_ALPHA);
  }

  /**
   * The continuously differentiable exponential linear unit.
   *
   * @param alpha the scale of x and f below 0, any finite float but 0
   * @return x above 0, else alpha (e^(x / alpha) - 1)
   * @throws IllegalArgumentException if alpha is NaN, infinite or 0
   */
  public static Celu celu(float alpha) {
    return new Celu(alpha);
  }

  /**
   * Softplus with beta 1 and PyTorch's threshold of 20.
   *
   * @return log(1 + e^x), x above 20
   */
  public static Softplus softplus() {
    return softplus(Softplus.DEFAULT_BETA, Softplus.DEFAULT_THRESHOLD);
  }

  /**
   * Softplus.
   *
   * @param beta the steepness, a finite float above 0
   * @param threshold any float but NaN; infinite for no threshold
   * @return log(1 + e^(beta x)) / beta, x where beta x is above the threshold
   * @throws IllegalArgumentException if beta is NaN, infinite or not above 0, or if threshold is
   *     NaN
   */
  public static Softplus softplus(float beta, float threshold) {
    return new Softplus(beta, threshold);
  }

  /**
   * The square root of softplus.
   *
   * @return sqrt(log(1 + e^x))
   */
  public static SqrtSoftplus sqrtSoftplus() {
    return new SqrtSoftplus();
  }

  /**
   * Squareplus with b 4.
   *
   * @return (x + sqrt(x^2 + 4)) / 2
   */
  public static Squareplus squareplus() {
    return squareplus(Squareplus.DEFAULT_B);
  }

  /**
   * Squareplus.
   *
   * @param b how wide the bend at 0 is, a finite float, at least 0
   * @return (x + sqrt(x^2 + b)) / 2
   * @throws IllegalArgumentException if b is NaN, infinite or below 0
   */
  public static Squareplus squareplus(float b) {
    return new Squareplus(b);
  }

  /**
   * Softplus as a parabola with two ends.
   *
   * @return 0 up to -1, (x + 1)^2 / 4 between -1 and 1, x from 1 on
   */
  public static SparsePlus sparsePlus() {
    return new SparsePlus();
  }

  /**
   * The softsign.
   *
   * @return x / (1 + |x|)
   */
  public static Softsign softsign() {
    return new Softsign();
  }

  /**
   * The hard sigmoid of PyTorch, Keras 3 and JAX.
   *
   * @return (x + 3) / 6 between 0 and 1
   */
  public static HardSigmoid hardSigmoid() {
    return new HardSigmoid();
  }

  /**
   * The hard sigmoid of ONNX and Keras 2, with their parameters.
   *
   * @return 0.2 x + 0.5 between 0 and 1
   */
  public static HardSigmoidLinear hardSigmoidLinear() {
    return hardSigmoidLinear(HardSigmoidLinear.DEFAULT_ALPHA, HardSigmoidLinear.DEFAULT_BETA);
  }

  /**
   * The hard sigmoid of ONNX.
   *
   * @param alpha the slope, any finite float but 0
   * @param beta the offset, any finite float
   * @return alpha x + beta between 0 and 1
   * @throws IllegalArgumentException if a parameter is NaN or infinite, or if alpha is 0
   */
  public static HardSigmoidLinear hardSigmoidLinear(float alpha, float beta) {
    return new HardSigmoidLinear(alpha, beta);
  }

  /**
   * The sigmoid as a line from -1 to 1.
   *
   * @return (x + 1) / 2 between 0 and 1
   */
  public static SparseSigmoid sparseSigmoid() {
    return new SparseSigmoid();
  }

  /**
   * Swish with the hard sigmoid.
   *
   * @return x times the hard sigmoid of x
   */
  public static HardSwish hardSwish() {
    return new HardSwish();
  }

  /**
   * Mish as a parabola with two ends.
   *
   * @return x min(max(x + 2, 0), 2) / 2
   */
  public static HardMish hardMish() {
    return new HardMish();
  }

  /**
   * The sigmoid linear unit, also known as Swish.
   *
   * @return x / (1 + e^-x)
   */
  public static Silu silu() {
    return new Silu();
  }

  /**
   * Swish with a parameter.
   *
   * @param beta the steepness, any finite float
   * @return x / (1 + e^(-beta x))
   * @throws IllegalArgumentException if beta is NaN or infinite
   */
  public static Swish swish(float beta) {
    return new Swish(beta);
  }

  /**
   * Mish.
   *
   * @return x tanh(log(1 + e^x))
   */
  public static Mish mish() {
    return new Mish();
  }

  /**
   * Snake with a learned frequency per channel; see {@link Snake} for the layout.
   *
   * @param alpha one frequency per channel; a live view; 1.0 if there is none
   * @return x + sin(alpha x)^2 / alpha
   * @throws NullPointerException if alpha is null
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static Snake snake(float... alpha) {
    boolean isDefault = alpha != null && alpha.length == 0;
    return snake(isDefault ? new float[] {Snake.DEFAULT_ALPHA} : alpha, 1);
  }

  /**
   * Snake with a learned frequency per channel.
   *
   * @param alpha one frequency per channel; a live view
   * @param elementsPerChannel how many neighbouring elements share a channel, such as the T of a
   *     tensor [B, C, T]
   * @return x + sin(alpha x)^2 / alpha
   * @throws NullPointerException if alpha is null
   * @throws IllegalArgumentException if alpha is empty, if one of its values is NaN or infinite, or
   *     if elementsPerChannel is under 1
   */
  public static Snake snake(float[] alpha, int elementsPerChannel) {
    return new Snake(alpha, elementsPerChannel);
  }

  /**
   * Snake with a height of its own, for one channel with alpha 1 and beta 1.
   *
   * @return x + sin(x)^2
   */
  public static SnakeBeta snakeBeta() {
    float[] alpha = {SnakeBeta.DEFAULT_ALPHA};
    return snakeBeta(alpha, new float[] {SnakeBeta.DEFAULT_BETA}, 1);
  }

  /**
   * Snake with a learned frequency and a learned height per channel. BigVGAN stores a and b, of
   * which alpha is e^a and beta is e^b.
   *
   * @param alpha one frequency per channel; a live view
   * @param beta what the square is divided by, one per channel; a live view
   * @param elementsPerChannel how many neighbouring elements share a channel, such as the T of a
   *     tensor [B, C, T]
   * @return x + sin(alpha x)^2 / beta
   * @throws NullPointerException if alpha or beta is null
   * @throws IllegalArgumentException if alpha is empty, if beta has not as many elements, if one of
   *     their values is NaN or infinite, or of beta 0, or if elementsPerChannel is under 1
   */
  public static SnakeBeta snakeBeta(float[] alpha, float[] beta, int elementsPerChannel) {
    return new SnakeBeta(alpha, beta, elementsPerChannel);
  }

  /**
   * xIELU with the alphas that training starts from, 0.8, and beta 0.5.
   *
   * @return 0.8 x^2 + 0.5 x above 0, else 0.8 (e^x - 1 - x) + 0.5 x
   */
  public static Xielu xielu() {
    return xielu(Xielu.DEFAULT_ALPHA_P, Xielu.DEFAULT_ALPHA_N, Xielu.DEFAULT_BETA);
  }

  /**
   * xIELU. A model stores p and n, of which alphaP is {@code log(1 + e^p)} and alphaN is {@code
   * beta + log(1 + e^n)}.
   *
   * @param alphaP the curvature above 0, a finite float, at least 0
   * @param alphaN the weight of the exponential below 0, a finite float, at least 0
   * @param beta the slope at 0, a finite float above 0
   * @return alphaP x^2 + beta x above 0, else alphaN (e^x - 1 - x) + beta x
   * @throws IllegalArgumentException if a parameter is NaN or infinite, if an alpha is below 0, or
   *     if beta is not above 0
   */
  public static Xielu xielu(float alphaP, float alphaN, float beta) {
    return new Xielu(alphaP, alphaN, beta);
  }

  /**
   * The Gaussian error linear unit, exactly: PyTorch's and ONNX' default.
   *
   * @return x times the standard normal distribution function of x
   */
  public static Gelu gelu() {
    return new Gelu();
  }

  /**
   * The approximation of the Gaussian error linear unit by tanh: JAX' default.
   *
   * @return x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2
   */
  public static GeluTanh geluTanh() {
    return new GeluTanh();
  }

  /**
   * The distribution function of a normal distribution with mean 0.707107 and standard deviation
   * 0.282095.
   *
   * @return (1 + erf((x - 0.707107) / (0.282095 sqrt(2)))) / 2
   */
  public static Laplace laplace() {
    return laplace(Laplace.DEFAULT_MU, Laplace.DEFAULT_SIGMA);
  }

  /**
   * The distribution function of a normal distribution.
   *
   * @param mu the mean, any finite float
   * @param sigma the standard deviation, any finite float above 0
   * @return (1 + erf((x - mu) / (sigma sqrt(2)))) / 2
   * @throws IllegalArgumentException if a parameter is NaN or infinite, or if sigma is not above 0
   */
  public static Laplace laplace(float mu, float sigma) {
    return new Laplace(mu, sigma);
  }

  /**
   * The logarithm of the logistic function.
   *
   * @return -log(1 + e^-x)
   */
  public static LogSigmoid logSigmoid() {
    return new LogSigmoid();
  }

  /**
   * What tanh takes off.
   *
   * @return x - tanh x
   */
  public static Tanhshrink tanhshrink() {
    return new Tanhshrink();
  }

  /**
   * The exponential function.
   *
   * @return e^x
   */
  public static Exponential exponential() {
    return new Exponential();
  }

  /**
   * The soft cap of logits with a cap of 30, as Gemma 2 has it for words.
   *
   * @return 30 tanh(x / 30)
   */
  public static Softcap softcap() {
    return softcap(Softcap.DEFAULT_CAP);
  }

  /**
   * The soft cap of logits.
   *
   * @param cap the bound of f, any finite float above 0
   * @return cap tanh(x / cap)
   * @throws IllegalArgumentException if cap is NaN, infinite or not above 0
   */
  public static Softcap softcap(float cap) {
    return new Softcap(cap);
  }

  /**
   * Any elementwise activation between two limits: {@code clamped(gelu(), -10, 10)} is {@code
   * gelu_10}.
   *
   * @param f the activation that is clamped, a user's own too
   * @param low the lower limit, -∞ for none
   * @param high the upper limit, +∞ for none
   * @return min(max(f(x), low), high)
   * @throws NullPointerException if f is null
   * @throws IllegalArgumentException if a limit is NaN, if low is +∞, if high is -∞ or below low,
   *     or if activations are nested more than 16 deep
   */
  public static Clamped clamped(ElementwiseActivation f, float low, float high) {
    return new Clamped(f, low, high);
  }

  /**
   * Any elementwise activation with factors inside and outside: {@code scaled(sigmoid(), 1, 2, 0)}
   * is twice the sigmoid.
   *
   * @param f the activation that is scaled, a user's own too
   * @param in the factor of x, any finite float
   * @param out the factor of f, any finite float for which in * out is finite
   * @param offset what is added, any finite float
   * @return out * f(in * x) + offset
   * @throws NullPointerException if f is null
   * @throws IllegalArgumentException if one of the floats or in * out is NaN or infinite, or if
   *     activations are nested more than 16 deep
   */
  public static Scaled scaled(ElementwiseActivation f, float in, float out, float offset) {
    return new Scaled(f, in, out, offset);
  }

  /**
   * An activation whose long calls are shared by as many threads as there are processors, those of
   * the common pool: with the same bits, in a part of the time.
   *
   * <p>Short calls run in the caller's thread alone: {@link Threads} says which.
   *
   * @param activation any activation, a user's own too
   * @return the same function
   * @throws NullPointerException if activation is null
   */
  public static ParallelActivation parallel(Activation activation) {
    return new ParallelActivation(activation, Threads.ofCommonPool());
  }

  /**
   * An activation whose long calls are shared by the threads of an executor.
   *
   * @param activation any activation, a user's own too
   * @param executor runs the threads that help; its owner shuts it down
   * @param threads how many threads at most, the caller's included; at least 1
   * @return the same function
   * @throws NullPointerException if activation or executor is null
   * @throws IllegalArgumentException if threads is under 1
   * @see Threads
   */
  public static ParallelActivation parallel(Activation activation, Executor executor, int threads) {
    return new ParallelActivation(activation, Threads.of(executor, threads));
  }

  /**
   * A gated linear unit whose long calls are shared by as many threads as there are processors,
   * those of the common pool.
   *
   * @param unit any gated linear unit
   * @return the same function
   * @throws NullPointerException if unit is null
   */
  public static ParallelGatedLinearUnit parallel(GatedLinearUnit unit) {
    return new ParallelGatedLinearUnit(unit, Threads.ofCommonPool());
  }

  /**
   * A gated linear unit whose long calls are shared by the threads of an executor.
   *
   * @param unit any gated linear unit
   * @param executor runs the threads that help; its owner shuts it down
   * @param threads how many threads at most, the caller's included; at least 1
   * @return the same function
   * @throws NullPointerException if unit or executor is null
   * @throws IllegalArgumentException if threads is under 1
   * @see Threads
   */
  public static ParallelGatedLinearUnit parallel(
      GatedLinearUnit unit, Executor executor, int threads) {
    return new ParallelGatedLinearUnit(unit, Threads.of(executor, threads));
  }

  /**
   * An activation over rows whose long calls are shared by as many threads as there are processors,
   * those of the common pool.
   *
   * @param activation a softmax or another activation over rows
   * @return the same function
   * @throws NullPointerException if activation is null
   */
  public static ParallelRowActivation parallel(RowActivation activation) {
    return new ParallelRowActivation(activation, Threads.ofCommonPool());
  }

  /**
   * An activation over rows whose long calls are shared by the threads of an executor.
   *
   * @param activation a softmax or another activation over rows
   * @param executor runs the threads that help; its owner shuts it down
   * @param threads how many threads at most, the caller's included; at least 1
   * @return the same function
   * @throws NullPointerException if activation or executor is null
   * @throws IllegalArgumentException if threads is under 1
   * @see Threads
   */
  public static ParallelRowActivation parallel(
      RowActivation activation, Executor executor, int threads) {
    return new ParallelRowActivation(activation, Threads.of(executor, threads));
  }

  /**
   * An activation behind a bias whose long calls are shared by as many threads as there are
   * processors, those of the common pool.
   *
   * @param biased any activation behind a bias
   * @return the same function
   * @throws NullPointerException if biased is null
   */
  public static ParallelBiasedActivation parallel(BiasedActivation biased) {
    return new ParallelBiasedActivation(biased, Threads.ofCommonPool());
  }

  /**
   * An activation behind a bias whose long calls are shared by the threads of an executor.
   *
   * @param biased any activation behind a bias
   * @param executor runs the threads that help; its owner shuts it down
   * @param threads how many threads at most, the caller's included; at least 1
   * @return the same function
   * @throws NullPointerException if biased or executor is null
   * @throws IllegalArgumentException if threads is under 1
   * @see Threads
   */
  public static ParallelBiasedActivation parallel(
      BiasedActivation biased, Executor executor, int threads) {
    return new ParallelBiasedActivation(biased, Threads.of(executor, threads));
  }

  /**
   * Any elementwise activation behind a bias, in one pass over rows, with the gradient of the bias.
   *
   * @param activation what acts on x + bias, a user's own too
   * @return f(x + bias)
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if activation is not elementwise, as a {@link PRelu}: with its
   *     name
   */
  public static BiasedActivation biased(Activation activation) {
    return BiasedActivation.of(activation);
  }

  /**
   * A gated linear unit with any elementwise activation on its gate.
   *
   * @param activation what acts on the gate, a user's own too
   * @return activation(gate) * up
   * @throws NullPointerException if activation is null
   */
  public static GatedLinearUnit glu(ElementwiseActivation activation) {
    return new GatedLinearUnit(activation);
  }

  /**
   * A gated linear unit with an activation on each branch, such as {@code glu(tanh(), sigmoid())},
   * the gated unit of WaveNet.
   *
   * @param activation what acts on the gate, a user's own too
   * @param upActivation what acts on up, a user's own too
   * @return activation(gate) * upActivation(up)
   * @throws NullPointerException if one of them is null
   */
  public static GatedLinearUnit glu(
      ElementwiseActivation activation, ElementwiseActivation upActivation) {
    return new GatedLinearUnit(activation, upActivation);
  }

  /**
   * The gated linear unit, GLU.
   *
   * @return sigmoid(gate) * up
   */
  public static GatedLinearUnit glu() {
    return glu(sigmoid());
  }

  /**
   * The gated linear unit with ReLU on its gate, ReGLU.
   *
   * @return relu(gate) * up
   */
  public static GatedLinearUnit reglu() {
    return glu(relu());
  }

  /**
   * The gated linear unit with SiLU on its gate, SwiGLU: the feed-forward block of Llama, where
   * gate is {@code w1 x} and up is {@code w3 x}.
   *
   * @return silu(gate) * up
   */
  public static GatedLinearUnit swiglu() {
    return glu(silu());
  }

  /**
   * SwiGLU, clamped before its activation, as in DeepSeek V4 and GLM-5, where the limit is 10.
   *
   * @param limit the limit of gate and up: a finite float above 0
   * @return silu(min(gate, limit)) * c(up), with c(up) between -limit and limit
   * @throws IllegalArgumentException if limit is none
   * @see #swigluStep
   */
  public static GatedLinearUnit swiglu(float limit) {
    return swiglu().clampedBefore(limit);
  }

  /**
   * SwiGLU, clamped after its activation, as in Step 3 and Ling 3, where a layer has a limit of 4
   * to 16 or none: swiglu_step in the engines that run them.
   *
   * @param limit the limit of silu(gate) and up: a finite float above 0
   * @return min(silu(gate), limit) * c(up), with c(up) between -limit and limit
   * @throws IllegalArgumentException if limit is none
   * @see #swiglu(float)
   */
  public static GatedLinearUnit swigluStep(float limit) {
    return swiglu().clampedAfter(limit);
  }

  /**
   * The SwiGLU of gpt-oss, with an alpha of 1.702 and a limit of 7: {@link #swigluOai(float,
   * float)}. In gpt-oss the rows are {@link GatedRows.Order#INTERLEAVED}.
   *
   * @return G sigmoid(1.702 G) (U + 1), with G = min(gate, 7) and U = up between -7 and 7
   */
  public static GatedLinearUnit swigluOai() {
    return swigluOai(1.702f, 7f);
  }

  /**
   * SwiGLU with a bias and clamps, as OpenAI's gpt-oss and MiniMax M3 have it: Swish on the gate,
   * clamped before it, and 1 added to the clamped linear branch.
   *
   * @param alpha the steepness of Swish: any finite float ({@code swiglu_alpha})
   * @param limit the limit of gate and up: a finite float above 0 ({@code swiglu_limit})
   * @return G sigmoid(alpha G) (U + 1), with G = min(gate, limit) and U = up between -limit and
   *     limit
   * @throws IllegalArgumentException if alpha or limit is none of these
   */
  public static GatedLinearUnit swigluOai(float alpha, float limit) {
    return glu(swish(alpha)).clampedBefore(limit, 1f);
  }

  /**
   * dReLU, a ReLU on each branch, for sparse models. Source: Y. Song et al., "Turbo Sparse:
   * achieving LLM SOTA performance with minimal activated parameters", 2024, arXiv 2406.05955.
   *
   * @return relu(gate) * relu(up)
   */
  public static GatedLinearUnit drelu() {
    return glu(relu(), relu());
  }

  /**
   * The gated linear unit with the exact GELU on its gate, GeGLU. Models that were trained with the
   * tanh form have {@code glu(geluTanh())}.
   *
   * @return gelu(gate) * up
   */
  public static GatedLinearUnit geglu() {
    return glu(gelu());
  }

  /**
   * Maxout over rows of channels, as in a tensor [N, C].
   *
   * @param pieces how many consecutive channels are a group, at least 1
   * @return the largest of each group
   * @throws IllegalArgumentException if pieces is under 1
   */
  public static Maxout maxout(int pieces) {
    return maxout(pieces, 1);
  }

  /**
   * Maxout over blocks of channels, as in a tensor [N, C, H, W].
   *
   * @param pieces how many consecutive channels are a group, at least 1
   * @param elementsPerChannel how many neighbouring elements share a channel, such as H * W
   * @return the largest of each group
   * @throws IllegalArgumentException if one of both is under 1
   */
  public static Maxout maxout(int pieces, int elementsPerChannel) {
    return new Maxout(pieces, elementsPerChannel);
  }

  /**
   * Softmax over rows.
   *
   * @param width the number of elements of a row, at least 1
   * @return a softmax
   * @throws IllegalArgumentException if width is under 1
   */
  public static Softmax softmax(int width) {
    return new Softmax(width);
  }

  /**
   * Softmax over an axis that is not the last, such as the channels of a tensor [N, C, H, W].
   *
   * @param width the number of elements of a row, such as C, at least 1
   * @param elementsPerChannel the product of the dimensions behind the axis, such as H * W
   * @return a softmax
   * @throws IllegalArgumentException if one of both is under 1
   * @see RowActivation
   */
  public static Softmax softmax(int width, int elementsPerChannel) {
    return new Softmax(width, elementsPerChannel);
  }

  /**
   * The logarithm of softmax over rows.
   *
   * @param width the number of elements of a row, at least 1
   * @return a logarithm of softmax
   * @throws IllegalArgumentException if width is under 1
   */
  public static LogSoftmax logSoftmax(int width) {
    return new LogSoftmax(width);
  }

  /**
   * The logarithm of softmax over an axis that is not the last, such as the channels of a tensor
   * [N, C, H, W].
   *
   * @param width the number of elements of a row, such as C, at least 1
   * @param elementsPerChannel the product of the dimensions behind the axis, such as H * W
   * @return a logarithm of softmax
   * @throws IllegalArgumentException if one of both is under 1
   * @see RowActivation
   */
  public static LogSoftmax logSoftmax(int width, int elementsPerChannel) {
    return new LogSoftmax(width, elementsPerChannel);
  }

  /**
   * Sparsemax over rows.
   *
   * @param width the number of elements of a row, at least 1
   * @return a sparsemax
   * @throws IllegalArgumentException if width is under 1
   */
  public static Sparsemax sparsemax(int width) {
    return new Sparsemax(width);
  }

  /**
   * Sparsemax over an axis that is not the last, such as the channels of a tensor [N, C, H, W].
   *
   * @param width the number of elements of a row, such as C, at least 1
   * @param elementsPerChannel the product of the dimensions behind the axis, such as H * W
   * @return a sparsemax
   * @throws IllegalArgumentException if one of both is under 1
   * @see RowActivation
   */
  public static Sparsemax sparsemax(int width, int elementsPerChannel) {
    return new Sparsemax(width, elementsPerChannel);
  }

  /**
   * Hardmax over rows.
   *
   * @param width the number of elements of a row, at least 1
   * @return a hardmax
   * @throws IllegalArgumentException if width is under 1
   */
  public static Hardmax hardmax(int width) {
    return new Hardmax(width);
  }

  /**
   * Hardmax over an axis that is not the last, such as the channels of a tensor [N, C, H, W].
   *
   * @param width the number of elements of a row, such as C, at least 1
   * @param elementsPerChannel the product of the dimensions behind the axis, such as H * W
   * @return a hardmax
   * @throws IllegalArgumentException if one of both is under 1
   * @see RowActivation
   */
  public static Hardmax hardmax(int width, int elementsPerChannel) {
    return new Hardmax(width, elementsPerChannel);
  }

  /**
   * The activation of a name such as {@code "relu"}, {@code "leaky_relu(0.2)"} or {@code
   * "prelu(0.25,0.1,elements_per_channel=49)"}; parameters that are left away have their defaults.
   * Reads what {@link Activation#name()} writes.
   *
   * <p>A name that the library has always means the library's activation. Any other name is that of
   * an {@link ActivationProvider}. Providers are looked up in each call with such a name, and in no
   * other call.
   *
   * <p>{@code "clamped(gelu,-10,10)"} has the name of another activation as its first parameter,
   * which may have parameters and such a name in them, up to 16 deep.
   *
   * <p>A parameter is the nearest float. A number that is not 0 but would become 0, and a number
   * that is not infinite but would become infinite, are errors. An alpha of a PReLU or of a snake,
   * and a beta of a snake, may also be {@code NaN}, {@code Infinity} or {@code -Infinity}: training
   * can make it so, and the name must read back. {@link #prelu(float...)} refuses such an alpha.
   *
   * @param text the name, with its parameters in parentheses
   * @return the activation
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no such activation (the message lists those there
   *     are, and names the nearest where the text is near to one), if several providers have the
   *     name (the message lists them), or if a parameter is malformed, superfluous or out of range
   * @throws IllegalStateException if a provider makes null
   * @see io.github.relu4j.names.PyTorch#read
   * @see io.github.relu4j.names.Keras#read(String)
   * @see io.github.relu4j.names.Onnx#read
   * @see io.github.relu4j.names.Jax#read
   * @see io.github.relu4j.names.Dl4j#read
   * @see io.github.relu4j.names.HuggingFace#read(String)
   * @see io.github.relu4j.names.Timm#read
   */
  public static Activation parse(String text) {
    return Catalogue.parse(text);
  }

  /**
   * The gated linear unit of a name such as {@code "glu"}, {@code "reglu"} or {@code
   * "glu(leaky_relu(0.2))"}, whose activation is what {@link #parse} makes of the name in
   * parentheses, or of a variant such as {@code "swiglu(clamp_before=10.0)"}. Reads what {@link
   * GatedLinearUnit#name()} writes.
   *
   * <p>A method of its own, since a caller of {@link #parse} expects an output as long as the input
   * and would fail at the first call instead of here.
   *
   * @param text the name
   * @return the gated linear unit
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no such unit (the message lists those there are,
   *     and names the nearest where the text is near to one), if {@link #parse} refuses the
   *     activation, or if it does not act on each element alone
   */
  public static GatedLinearUnit parseGated(String text) {
    return GatedNames.parse(text);
  }

  /**
   * The maxout of a name such as {@code "maxout(2)"} or {@code
   * "maxout(2,elements_per_channel=49)"}. Reads what {@link Maxout#name()} writes; parameters that
   * are left away have their defaults, 2 pieces and 1 element.
   *
   * @param text the name, with its parameters in parentheses
   * @return the maxout
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if it is no maxout, or if a parameter is malformed,
   *     superfluous or under 1
   */
  public static Maxout parseMaxout(String text) {
    return Maxout.parse(text);
  }

  /**
   * The softmax of a name such as {@code "softmax(10)"}. Reads what {@link Softmax#name()} writes.
   *
   * @param text the name, with the width in parentheses, and the elements per channel if not 1
   * @return the softmax
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if it is none, or if a parameter is missing, malformed,
   *     superfluous or under 1
   */
  public static Softmax parseSoftmax(String text) {
    return Softmax.parse(text);
  }

  /**
   * The logarithm of softmax of a name such as {@code "log_softmax(10)"}. Reads what {@link
   * LogSoftmax#name()} writes.
   *
   * @param text the name, with the width in parentheses, and the elements per channel if not 1
   * @return the logarithm of softmax
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if it is none, or if a parameter is missing, malformed,
   *     superfluous or under 1
   */
  public static LogSoftmax parseLogSoftmax(String text) {
    return LogSoftmax.parse(text);
  }

  /**
   * The sparsemax of a name such as {@code "sparsemax(10)"}. Reads what {@link Sparsemax#name()}
   * writes.
   *
   * @param text the name, with the width in parentheses, and the elements per channel if not 1
   * @return the sparsemax
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if it is none, or if a parameter is missing, malformed,
   *     superfluous or under 1
   */
  public static Sparsemax parseSparsemax(String text) {
    return Sparsemax.parse(text);
  }

  /**
   * The hardmax of a name such as {@code "hardmax(10)"}. Reads what {@link Hardmax#name()} writes.
   *
   * @param text the name, with the width in parentheses, and the elements per channel if not 1
   * @return the hardmax
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if it is none, or if a parameter is missing, malformed,
   *     superfluous or under 1
   */
  public static Hardmax parseHardmax(String text) {
    return Hardmax.parse(text);
  }

  /**
   * The names that {@link #parse} knows, without parameters. Those that need the name of another
   * activation, such as {@code clamped} and {@code scaled}, are not among them. Providers are
   * looked up in each call.
   *
   * @return the names, in the catalogue's order, those of each {@link ActivationProvider} last; no
   *     name twice
   */
  public static List<String> names() {
    return Catalogue.names();
  }

  /**
   * The names of gated linear units that {@link #parseGated} knows without parentheses.
   *
   * @return the names
   */
  public static List<String> gatedNames() {
    return GatedNames.all();
  }

  /**
   * The version of the bits of results. Two releases with equal versions give equal bits, all NaNs
   * counting as one, from forward, derivative, backward and backwardFromOutput of everything that
   * this class makes: in every JVM, on every machine and path. It rises with each release in which
   * a bit of those differs; before the first release it stays 1 whatever changes. A digest of the
   * results of each version is in docs/bits, with vectors for a test in another language.
   *
   * @return 1
   */
  public static int bitsVersion() {
    return 1;
  }

  /**
   * Which code runs the array methods in this JVM, why, and what would make it faster. The system
   * property {@code relu4j.path} chooses: {@code auto} (the default), {@code scalar}, or {@code
   * vector}, which uses vector code at once and even where it is slow.
   *
   * <p>This is the decision for the JVM. On the vector path an activation class still runs scalar
   * code until its vector code is compiled and measured to be about as fast: see {@link
   * #acceleration(Activation)}.
   *
   * @return the decision, made once
   */
  public static Acceleration acceleration() {
    return Acceleration.of(Dispatch.status());
  }

  /**
   * Which code runs the array methods of an activation's class at this moment, and why.
   *
   * <p>On the vector path each class starts with scalar code. When it has seen two million
   * elements, its vector code is warmed up in the background. It takes over once it is compiled and
   * measured to be about as fast, which takes a second or two on a machine that is not busy. After
   * twenty seconds of its own without success the class stays scalar and tries again, 10, 20, 40
   * ... seconds later. The reason says which of these it is:
   *
   * <ul>
   *   <li>the class has not seen enough elements yet;
   *   <li>its vector code is warming up;
   *   <li>its vector code is in use (then the path is {@code VECTOR});
   *   <li>it gave up for now, and tries again later;
   *   <li>it stays scalar: it has no {@link ElementwiseActivation#vectorKernel()}, or one that is
   *       not fast on this JDK and processor, fails, or gives other bits than the scalar methods.
   * </ul>
   *
   * <p>A {@link PRelu} uses vector code for runs of 64 elements of one channel and more; its other
   * loops are plain Java, which the JIT compiler vectorises. A {@link Snake} and a {@link
   * SnakeBeta} use it for the same runs. Of a {@link GatedLinearUnit} ask for its activation. The
   * answer for a {@link Clamped} or {@link Scaled} is that for the activation in it, and so is that
   * for a {@link ParallelActivation}. On the scalar path the answer for an {@link
   * ElementwiseActivation} is {@link #acceleration()}.
   *
   * @param activation the activation
   * @return path, lanes, reason and advice
   * @throws NullPointerException if activation is null
   */
  public static Acceleration acceleration(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    if (activation instanceof ParallelActivation parallel) {
      return acceleration(parallel.activation());
    }
    if (activation instanceof ElementwiseActivation elementwise) {
      return Acceleration.of(Dispatch.status(elementwise));
    }
    if (activation instanceof PRelu prelu && prelu.hasLongRuns()) {
      return Acceleration.of(Dispatch.status(ChannelSlope.ANY));
    }
    if (activation instanceof SnakeOfChannels snake && snake.hasLongRuns()) {
      return Acceleration.of(Dispatch.status(ChannelSnake.ANY));
    }
    return new Acceleration(
        Acceleration.Path.SCALAR, 1, Excerpt.of(activation.name()) + " has loops of its own", "");
  }
}
