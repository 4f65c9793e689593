package io.github.relu4j.reference;

import static io.github.relu4j.reference.Entry.entry;
import static io.github.relu4j.reference.OtherSystem.HUGGING_FACE;
import static io.github.relu4j.reference.OtherSystem.JAX;
import static io.github.relu4j.reference.OtherSystem.KERAS;
import static io.github.relu4j.reference.OtherSystem.ONNX;
import static io.github.relu4j.reference.OtherSystem.PYTORCH;
import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import io.github.relu4j.Activations;
import io.github.relu4j.SnakeBeta;
import java.util.List;

/** The entries of activations that have an exponential in them, and of smooth ones without. */
final class SmoothEntries {

  static final List<Entry<?>> ALL =
      List.of(
          entry("elu(1.0)", Activations.elu(), elu -> new PlainElu(elu.alpha()))
              .sample("elu(0.5)", Activations.elu(0.5f))
              .sample("elu(2.0)", Activations.elu(2f))
              .sample("elu(-1.5)", Activations.elu(-1.5f))
              .sample("elu(1.6732)", Activations.elu(1.6732f))
              .sample("elu(9.094947E-13)", Activations.elu(0x1p-40f))
              .bounds(-1, POSITIVE_INFINITY, 0, 1)
              .bounds("elu(2)", -2, POSITIVE_INFINITY, 0, 2)
              .bounds("elu(1.6732)", -1.6732f, POSITIVE_INFINITY, 0, 1.6732f)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       1.0
                  -0.0       -0.0      1.0
                  Infinity   Infinity  1.0
                  -Infinity  -1.0      0.0
                  1.4E-45    1.4E-45   1.0
                  -1.4E-45   -1.4E-45  1.0
                  """)
              .cases(
                  "elu(0.5)",
                  """
                  0.0        0.0   0.5
                  -Infinity  -0.5  0.0
                  """)
              .cases(
                  "elu(-1.5)",
                  """
                  -Infinity  1.5  0.0
                  -0.0       0.0  -1.5
                  """)
              .cases("elu(0)", "-1.0  0.0  0.0")
              .cases("elu(-0)", "-1.0  0.0  0.0")
              .in(PYTORCH, "ELU")
              .in(KERAS, "ELU")
              .in(ONNX, "Elu")
              .in(JAX, "jax.nn.elu")
              .noneIn(HUGGING_FACE)
              .ulp(elu -> isPowerOfTwo(elu.alpha()) ? 1 : 2)
              .outputError("elu(1)", 0x1p-24)
              .outputError("elu(0.5)", 0x1p-25)
              .outputError("elu(4)", 0x1p-22)
              .outputError("elu(1.6732)", 0x1.6732p-23)
              .outputError("elu(1.01)", 0x1.01p-23)
              .outputError("elu(0.1)", 0x1.9p-27),
          entry("sigmoid", Activations.sigmoid(), any -> new PlainSigmoid())
              .bounds(0, 1, 0, 0.25)
              .cases(
                  """
                  NaN        NaN  NaN
                  0.0        0.5  0.25
                  -0.0       0.5  0.25
                  Infinity   1.0  0.0
                  -Infinity  0.0  0.0
                  1.4E-45    0.5  0.25
                  -1.4E-45   0.5  0.25
                  """)
              .in(PYTORCH, "Sigmoid")
              .in(KERAS, "sigmoid")
              .in(ONNX, "Sigmoid")
              .in(JAX, "jax.nn.sigmoid")
              .in(HUGGING_FACE, "sigmoid")
              .outputError("sigmoid", 0x1p-24),
          entry("tanh", Activations.tanh(), any -> new PlainTanh())
              .bounds(-1, 1, 0, 1)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       1.0
                  -0.0       -0.0      1.0
                  Infinity   1.0       0.0
                  -Infinity  -1.0      0.0
                  1.4E-45    1.4E-45   1.0
                  -1.4E-45   -1.4E-45  1.0
                  """)
              .in(PYTORCH, "Tanh")
              .in(KERAS, "tanh")
              .in(ONNX, "Tanh")
              .in(JAX, "jax.nn.tanh")
              .in(HUGGING_FACE, "tanh")
              .outputError("tanh", 0x1p-23),
          entry("softcap(30.0)", Activations.softcap(), any -> new PlainSoftcap(any.cap()))
              .sample("softcap(0.7)", Activations.softcap(0.7f))
              .sample("softcap(50.0)", Activations.softcap(50f))
              .sample("softcap(1.4E-45)", Activations.softcap(Float.MIN_VALUE))
              .sample("softcap(3.4028235E38)", Activations.softcap(Float.MAX_VALUE))
              .bounds(-30, 30, 0, 1)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       1.0
                  -0.0       -0.0      1.0
                  Infinity   30.0      0.0
                  -Infinity  -30.0     0.0
                  1.4E-45    1.4E-45   1.0
                  -1.4E-45   -1.4E-45  1.0
                  """)
              .cases(
                  "softcap(1.4E-45)",
                  """
                  1.0        1.4E-45   0.0
                  -Infinity  -1.4E-45  0.0
                  """)
              .cases(
                  "softcap(3.4028235E38)",
                  """
                  1.0        1.0            1.0
                  Infinity   3.4028235E38   0.0
                  """)
              .noneIn(PYTORCH, KERAS, ONNX, JAX, HUGGING_FACE)
              .outputError("softcap", 0x1.1p-23)
              .outputError("softcap(0.5)", 0x1p-23)
              .outputError("softcap(1.01)", 0x1.8p-23),
          entry("selu", Activations.selu(), PlainSelu::of)
              .sample("selu(2.0,3.0)", Activations.selu(2f, 3f))
              .sample("selu(1.6732,1.0507)", Activations.selu(1.6732f, 1.0507f))
              .sample("selu(-1.5,2.0)", Activations.selu(-1.5f, 2f))
              .sample("selu(0.0,0.7)", Activations.selu(0f, 0.7f))
              .sample("selu(3.0E38,1.0E-40)", Activations.selu(3e38f, 1e-40f))
              .bounds(-1.7580993f, POSITIVE_INFINITY, 0, 1.7580993f)
              .cases(
                  """
                  NaN        NaN         NaN
                  0.0        0.0         1.7580993
                  -0.0       -0.0        1.7580993
                  Infinity   Infinity    1.050701
                  -Infinity  -1.7580993  0.0
                  """)
              .cases(
                  "selu(2,3)",
                  """
                  NaN        NaN       NaN
                  0.0        0.0       6.0
                  -0.0       -0.0      6.0
                  1.0        3.0       3.0
                  Infinity   Infinity  3.0
                  -Infinity  -6.0      0.0
                  """)
              .cases(
                  "selu(-1.5,2)",
                  """
                  0.0        0.0       -3.0
                  -0.0       0.0       -3.0
                  -Infinity  3.0       -0.0
                  Infinity   Infinity  2.0
                  """)
              .cases("selu(0,2)", "-0.0  0.0  0.0")
              .cases("selu(3E38,3E38)", "-1.0  -Infinity  Infinity")
              .bounds("selu(2,3)", -6, POSITIVE_INFINITY, 0, 6)
              .onlyUsualIn(PYTORCH, "SELU")
              .onlyUsualIn(KERAS, "selu")
              .in(ONNX, "Selu")
              .in(JAX, "jax.nn.selu")
              .noneIn(HUGGING_FACE)
              .outputError("selu", 0x1p-23)
              .outputError("selu(2,3)", 0x1.8p-22)
              .outputError("selu(1.6732,1.0507)", 0x1.c2p-23),
          entry("celu(1.0)", Activations.celu(), celu -> new PlainCelu(celu.alpha()))
              .sample("celu(0.5)", Activations.celu(0.5f))
              .sample("celu(-2.0)", Activations.celu(-2f))
              .sample("celu(1.0E-40)", Activations.celu(1e-40f))
              .sample("celu(3.0E38)", Activations.celu(3e38f))
              .bounds(-1, POSITIVE_INFINITY, 0, 1)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       1.0
                  -0.0       -0.0      1.0
                  Infinity   Infinity  1.0
                  -Infinity  -1.0      0.0
                  """)
              .cases("celu(0.5)", "-Infinity  -0.5  0.0")
              .cases(
                  "celu(-2)",
                  """
                  -Infinity  -Infinity  Infinity
                  Infinity   Infinity   1.0
                  """)
              .in(PYTORCH, "CELU")
              .onlyUsualIn(KERAS, "celu")
              .in(ONNX, "Celu")
              .in(JAX, "jax.nn.celu")
              .noneIn(HUGGING_FACE)
              .outputError("celu(1)", 0x1p-24)
              .outputError("celu(0.5)", 0x1p-24)
              .outputError("celu(3)", 0x1p-24)
              .outputError("celu(1.01)", 0x1p-23)
              .outputUlp("celu(-0.5)", 1.5),
          entry(
                  "softplus(1.0,20.0)",
                  Activations.softplus(),
                  any -> new PlainSoftplus(any.beta(), any.threshold()))
              .sample("softplus(0.5,20.0)", Activations.softplus(0.5f, 20f))
              .sample("softplus(3.0,Infinity)", Activations.softplus(3f, Float.POSITIVE_INFINITY))
              .sample("softplus(1.0E-40,-1.0)", Activations.softplus(1e-40f, -1f))
              .bounds(0, POSITIVE_INFINITY, 0, 1)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.6931472  0.5
                  -0.0       0.6931472  0.5
                  Infinity   Infinity   1.0
                  -Infinity  0.0        0.0
                  """)
              .cases("softplus(1,-1)", "0.0  0.0  1.0")
              .readsBackAs("softplus(1.0,Infinity)", "softplus(1.0,20.0)", JAX)
              .in(PYTORCH, "Softplus")
              .onlyUsualIn(KERAS, "softplus")
              .onlyUsualIn(ONNX, "Softplus")
              .in(JAX, "jax.nn.softplus")
              .noneIn(HUGGING_FACE)
              .readsBackAs("softplus(1.0,Infinity)", "softplus(1.0,20.0)", KERAS, ONNX)
              .outputUlp("softplus", 2)
              .outputUlp("softplus(0.5,20)", 2)
              .outputUlp("softplus(3,Infinity)", 2),
          entry("sqrtsoftplus", Activations.sqrtSoftplus(), any -> new PlainSqrtSoftplus())
              .bounds(0, POSITIVE_INFINITY, 0, 0.3190864)
              .cases(
                  """
                  NaN        NaN          NaN
                  0.0        0.83255464   0.3002806
                  -0.0       0.83255464   0.3002806
                  Infinity   Infinity     0.0
                  -Infinity  0.0          0.0
                  -200.0     3.720076E-44 1.8600380E-44
                  """)
              .in(HUGGING_FACE, "sqrtsoftplus")
              .noneIn(PYTORCH, KERAS, ONNX, JAX)
              .outputUlp("sqrtsoftplus", 4),
          entry("squareplus(4.0)", Activations.squareplus(), any -> new PlainSquareplus(any.b()))
              .sample("squareplus(0.0)", Activations.squareplus(0f))
              .sample("squareplus(0.01)", Activations.squareplus(0.01f))
              .sample("squareplus(1.4E-45)", Activations.squareplus(Float.MIN_VALUE))
              .sample("squareplus(10000.0)", Activations.squareplus(10_000f))
              .bounds(0, POSITIVE_INFINITY, 0, 1)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        1.0       0.5
                  -0.0       1.0       0.5
                  Infinity   Infinity  1.0
                  -Infinity  0.0       0.0
                  """)
              .cases(
                  "squareplus(0)",
                  """
                  0.0        0.0       0.0
                  -0.0       0.0       0.0
                  Infinity   Infinity  1.0
                  -Infinity  0.0       0.0
                  """)
              .cases(
                  "squareplus(4.0E30)",
                  """
                  0.0      1.0E15  0.5
                  -1.0E30  1.0     1.0E-30
                  -1.0E38  1.0000001E-8  1.0E-46
                  """)
              .onlyUsualIn(KERAS, "squareplus")
              .in(JAX, "jax.nn.squareplus")
              .noneIn(PYTORCH, ONNX, HUGGING_FACE)
              .outputUlp("squareplus", 4)
              .outputUlp("squareplus(7.9E-31)", 4)
              .outputUlp("squareplus(1.2E30)", 4),
          entry("softsign", Activations.softsign(), any -> new PlainSoftsign())
              .bounds(-1, 1, 0, 1)
              .cases(
                  """
                  NaN        NaN      NaN
                  0.0        0.0      1.0
                  -0.0       -0.0     1.0
                  1.4E-45    1.4E-45  1.0
                  Infinity   1.0      0.0
                  -Infinity  -1.0     0.0
                  """)
              .in(PYTORCH, "Softsign")
              .in(KERAS, "softsign")
              .in(ONNX, "Softsign")
              .in(JAX, "jax.nn.soft_sign")
              .noneIn(HUGGING_FACE)
              .outputError("softsign", 0x1p-23),
          entry("silu", Activations.silu(), any -> new PlainSwish(1))
              .bounds(-0.27846456f, POSITIVE_INFINITY, -0.0998394, 1.0998394)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       0.5
                  -0.0       -0.0      0.5
                  Infinity   Infinity  1.0
                  -Infinity  -0.0      -0.0
                  """)
              .in(PYTORCH, "SiLU")
              .in(KERAS, "silu")
              .in(ONNX, "Swish")
              .in(JAX, "jax.nn.silu")
              .in(HUGGING_FACE, "silu"),
          entry("swish(1.0)", Activations.swish(1f), swish -> new PlainSwish(swish.beta()))
              .sample("swish(1.702)", Activations.swish(1.702f))
              .sample("swish(0.0)", Activations.swish(0f))
              .sample("swish(-1.5)", Activations.swish(-1.5f))
              .sample("swish(3.0E38)", Activations.swish(3e38f))
              .bounds(-0.27846456f, POSITIVE_INFINITY, -0.0998394, 1.0998394)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       0.5
                  -0.0       -0.0      0.5
                  Infinity   Infinity  1.0
                  -Infinity  -0.0      -0.0
                  """)
              .cases(
                  "swish(0)",
                  """
                  Infinity   Infinity   0.5
                  -Infinity  -Infinity  0.5
                  """)
              .cases(
                  "swish(-1)",
                  """
                  Infinity   0.0        -0.0
                  -Infinity  -Infinity  1.0
                  """)
              .readsBackAs("silu", "swish(1.0)", JAX)
              .onlyUsualIn(PYTORCH, "SiLU")
              .onlyUsualIn(KERAS, "silu")
              .in(ONNX, "Swish")
              .in(JAX, "jax.nn.swish")
              .in(HUGGING_FACE, "silu")
              .cannotSay(HUGGING_FACE, "swish(0.0)", "swish(-1.5)", "swish(3.0E38)")
              .readsBackAs("silu", "swish(1.0)", PYTORCH, KERAS, ONNX, HUGGING_FACE)
              .outputExact("swish(0)"),
          entry("mish", Activations.mish(), any -> new PlainMish())
              .bounds(-0.30884343f, POSITIVE_INFINITY, -0.1125262, 1.0884982)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       0.6
                  -0.0       -0.0      0.6
                  Infinity   Infinity  1.0
                  -Infinity  -0.0      -0.0
                  """)
              .in(PYTORCH, "Mish")
              .in(KERAS, "mish")
              .in(ONNX, "Mish")
              .in(JAX, "jax.nn.mish")
              .in(HUGGING_FACE, "mish"),
          entry(
                  "snake(1.0)",
                  Activations.snake(),
                  snake -> new PlainSnake(snake.alpha()[0], snake.alpha()[0]))
              .sample("snake(0.5)", Activations.snake(0.5f))
              .sample("snake(-0.7)", Activations.snake(-0.7f))
              .sample("snake(0.0)", Activations.snake(0f))
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 0, 2)
              .bounds("snake(-3)", NEGATIVE_INFINITY, POSITIVE_INFINITY, 0, 2)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.0        1.0
                  -0.0       -0.0       1.0
                  1.4E-45    1.4E-45    1.0
                  Infinity   Infinity   NaN
                  -Infinity  -Infinity  NaN
                  """)
              .cases(
                  "snake(0)",
                  """
                  NaN        NaN        NaN
                  -0.0       -0.0       1.0
                  Infinity   Infinity   1.0
                  -Infinity  -Infinity  1.0
                  """)
              .cases("snake(NaN)", "1.0  NaN  NaN")
              .cases("snake(Infinity)", "1.0  NaN  NaN")
              .noneIn(PYTORCH, KERAS, ONNX, JAX, HUGGING_FACE),
          entry(
                  "snake_beta(1.0,1.0)",
                  Activations.snakeBeta(),
                  snake -> new PlainSnake(snake.alpha()[0], snake.beta()[0]))
              .sample("snake_beta(0.5,0.2)", snakeBeta(0.5f, 0.2f))
              .sample("snake_beta(-0.5,3.0)", snakeBeta(-0.5f, 3f))
              .sample("snake_beta(0.6,-0.6)", snakeBeta(0.6f, -0.6f))
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 0, 2)
              .bounds("snake_beta(0.5,-0.25)", NEGATIVE_INFINITY, POSITIVE_INFINITY, -1, 3)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.0        1.0
                  -0.0       -0.0       1.0
                  Infinity   Infinity   NaN
                  -Infinity  -Infinity  NaN
                  """)
              .cases("snake_beta(0,-2)", "Infinity  Infinity  1.0")
              .noneIn(PYTORCH, KERAS, ONNX, JAX, HUGGING_FACE),
          entry(
                  "xielu(0.8,0.8,0.5)",
                  Activations.xielu(),
                  any -> new PlainXielu(any.alphaP(), any.alphaN(), any.beta()))
              .sample("xielu(0.0,0.0,0.5)", Activations.xielu(0f, 0f, 0.5f))
              .sample("xielu(1.5,0.5,0.5)", Activations.xielu(1.5f, 0.5f, 0.5f))
              .sample("xielu(0.3,6.0,0.5)", Activations.xielu(0.3f, 6f, 0.5f))
              .sample("xielu(2.0,0.1,3.0)", Activations.xielu(2f, 0.1f, 3f))
              .sample("xielu(0.7,0.51,0.5)", Activations.xielu(0.7f, 0.51f, 0.5f))
              .bounds(-0.20575123f, POSITIVE_INFINITY, -0.3f, POSITIVE_INFINITY)
              .bounds("xielu(1.5,0.5,0.5)", -0.5, POSITIVE_INFINITY, 0, POSITIVE_INFINITY)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       0.5
                  -0.0       -0.0      0.5
                  4.0        14.8      6.9
                  Infinity   Infinity  Infinity
                  -Infinity  Infinity  -0.3
                  """)
              .cases(
                  "xielu(0,0,0.5)",
                  """
                  -0.0       -0.0       0.5
                  Infinity   Infinity   0.5
                  -Infinity  -Infinity  0.5
                  """)
              .cases(
                  "xielu(1.5,0.5,0.5)",
                  """
                  -1.0E20    -0.5       0.0
                  -Infinity  -0.5       0.0
                  """)
              .cases(
                  "xielu(1.4E-45,1.0,3.0E38)",
                  """
                  Infinity   Infinity   Infinity
                  -Infinity  -Infinity  3.0E38
                  """)
              .onlyUsualIn(HUGGING_FACE, "xielu")
              .noneIn(PYTORCH, KERAS, ONNX, JAX),
          entry("gelu", Activations.gelu(), any -> new PlainGelu())
              .bounds(-0.16997121f, POSITIVE_INFINITY, -0.1289042, 1.1289042)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       0.5
                  -0.0       -0.0      0.5
                  Infinity   Infinity  1.0
                  -Infinity  -0.0      -0.0
                  """)
              .in(PYTORCH, "GELU")
              .in(KERAS, "gelu")
              .in(ONNX, "Gelu")
              .in(JAX, "jax.nn.gelu(approximate=False)")
              .in(HUGGING_FACE, "gelu"),
          entry("gelu_tanh", Activations.geluTanh(), any -> new PlainGeluTanh())
              .bounds(-0.17004075f, POSITIVE_INFINITY, -0.1289931, 1.1289931)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       0.5
                  -0.0       -0.0      0.5
                  Infinity   Infinity  1.0
                  -Infinity  -0.0      -0.0
                  """)
              .in(PYTORCH, "GELU")
              .in(ONNX, "Gelu")
              .in(JAX, "jax.nn.gelu(approximate=True)")
              .in(HUGGING_FACE, "gelu_pytorch_tanh")
              .noneIn(KERAS),
          entry("logsigmoid", Activations.logSigmoid(), any -> new PlainLogSigmoid())
              .bounds(NEGATIVE_INFINITY, 0, 0, 1)
              .cases(
                  """
                  NaN        NaN         NaN
                  0.0        -0.6931472  0.5
                  -0.0       -0.6931472  0.5
                  Infinity   -0.0        0.0
                  -Infinity  -Infinity   1.0
                  """)
              .in(PYTORCH, "LogSigmoid")
              .in(KERAS, "log_sigmoid")
              .in(JAX, "jax.nn.log_sigmoid")
              .noneIn(ONNX, HUGGING_FACE)
              .outputUlp("logsigmoid", 3),
          entry("tanhshrink", Activations.tanhshrink(), any -> new PlainTanhshrink())
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 0, 1)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.0        0.0
                  -0.0       -0.0       0.0
                  Infinity   Infinity   1.0
                  -Infinity  -Infinity  1.0
                  """)
              .in(PYTORCH, "Tanhshrink")
              .in(KERAS, "tanh_shrink")
              .noneIn(ONNX, JAX, HUGGING_FACE),
          entry("exponential", Activations.exponential(), any -> new PlainExponential())
              .bounds(0, POSITIVE_INFINITY, 0, POSITIVE_INFINITY)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        1.0       1.0
                  -0.0       1.0       1.0
                  Infinity   Infinity  Infinity
                  -Infinity  0.0       0.0
                  """)
              .in(KERAS, "exponential")
              .in(ONNX, "Exp")
              .in(JAX, "jax.numpy.exp")
              .noneIn(PYTORCH, HUGGING_FACE)
              .outputExact("exponential"));

  private SmoothEntries() {}

  private static SnakeBeta snakeBeta(float alpha, float beta) {
    return Activations.snakeBeta(new float[] {alpha}, new float[] {beta}, 1);
  }

  private static boolean isPowerOfTwo(float value) {
    return (Float.floatToRawIntBits(value) & 0x7fffff) == 0;
  }
}
