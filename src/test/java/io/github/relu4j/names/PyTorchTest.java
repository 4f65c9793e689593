package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PyTorch's names")
class PyTorchTest {

  @DisplayName("a module or a function is ours, with PyTorch's defaults")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "ReLU();relu",
        "ReLU;relu",
        "ReLU(inplace=True);relu",
        "ReLU(True);relu",
        "LeakyReLU;leaky_relu(0.01)",
        "LeakyReLU(negative_slope=0.2);leaky_relu(0.2)",
        "LeakyReLU(0.2, inplace=True);leaky_relu(0.2)",
        "LeakyReLU(0.2, True);leaky_relu(0.2)",
        "PReLU(num_parameters=1);prelu(0.25)",
        "PReLU(3, init=0.1);prelu(0.1,0.1,0.1)",
        "RReLU();rrelu(0.125,0.33333334)",
        "RReLU(lower=0.125, upper=0.3333333333333333);rrelu(0.125,0.33333334)",
        "RReLU(0.1, 0.3, inplace=True);rrelu(0.1,0.3)",
        "RReLU(1/8, 1 / 3.);rrelu(0.125,0.33333334)",
        "PReLU(2, 0.1, device=None, dtype=torch.float32);prelu(0.1,0.1)",
        "ELU(alpha=1.0);elu(1.0)",
        "ReLU6();relu6",
        "Hardtanh(min_val=-2.0, max_val=2.0);hardtanh(-2.0,2.0)",
        "Hardtanh();hardtanh(-1.0,1.0)",
        "Threshold(threshold=0.1, value=20);threshold(0.1,20.0)",
        "Softshrink(0.5);softshrink(0.5)",
        "' Hardshrink( 2 ) ';hardshrink(2.0)",
        "CELU(alpha=2.0);celu(2)",
        "Softplus(beta=1.0, threshold=20.0);softplus(1,20)",
        "Softplus(beta=2.0, threshold=float('inf'));softplus(2,Infinity)",
        "Softplus(beta=2.0, threshold=float(\"inf\"));softplus(2,Infinity)",
        "Softplus(beta=2.0, threshold=-inf);softplus(2,-Infinity)",
        "SiLU();silu",
        "GELU();gelu",
        "GELU(approximate=\"none\");gelu",
        "GELU(approximate=\"tanh\");gelu_tanh",
        "GELU(\"tanh\");gelu_tanh",
        "nn.ReLU();relu",
        "torch.nn.SiLU();silu",
        "F.leaky_relu(negative_slope=0.2);leaky_relu(0.2)",
        "F.leaky_relu(x, 0.2);leaky_relu(0.2)",
        "F.leaky_relu(self.x[0], 0.2, True);leaky_relu(0.2)",
        "F.leaky_relu_(x, 0.2);leaky_relu(0.2)",
        "F.relu_;relu",
        "torch.tanh_(input=x);tanh",
        "torch.nn.functional.hardtanh;hardtanh(-1.0,1.0)",
        "nn.functional.gelu(approximate='tanh');gelu_tanh",
        "torch.sigmoid;sigmoid",
        "relu6;relu6",
        "LeakyReLU(0.2,);leaky_relu(0.2)",
        "RReLU(.5/4, 2.5E-1);rrelu(0.125,0.25)",
        "LeakyReLU(7.038531E-26);leaky_relu(7.0385313E-26)",
        "Softplus(2, math.inf);softplus(2,Infinity)",
        "Softplus(2, -float('Infinity'));softplus(2,-Infinity)",
        "Softplus(2, float('-inf'));softplus(2,-Infinity)",
        "F.rrelu(x, 0.1, 0.3, False, True);rrelu(0.1,0.3)",
        "torch.rrelu(x, training=False);rrelu(0.125,0.33333334)"
      })
  void read(String module, String name) {
    assertThat(PyTorch.read(module)).isEqualTo(Activations.parse(name));
  }

  @DisplayName("as people write it and as PyTorch prints it, in a line of code or of a model")
  @ParameterizedTest(name = "{0} is {1} ({2})")
  @CsvFileSource(
      resources = "/io/github/relu4j/names/pytorch.csv",
      delimiter = ';',
      numLinesToSkip = 1)
  void asPeopleWriteIt(String text, String name, String source) {
    assertThat(PyTorch.read(text)).isEqualTo(Activations.parse(name));
  }

  @Test
  @DisplayName("a Swish, which PyTorch does not have, is written as SiLU if its beta is 1")
  void swishIsSilu() {
    assertThat(PyTorch.write(Activations.swish(1f))).isEqualTo("SiLU()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.write(Activations.swish(2f)))
        .withMessageContaining("swish(2.0)");
  }

  @Test
  @DisplayName("PyTorch's function prelu is refused, because its slopes are no text")
  void functionalPrelu() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.read("F.prelu"))
        .withMessageContaining("tensor");
  }

  @Test
  @DisplayName("PyTorch's text is a call of the module's constructor")
  void written() {
    assertThat(PyTorch.write(Activations.leakyRelu())).isEqualTo("LeakyReLU(negative_slope=0.01)");
    assertThat(PyTorch.write(Activations.prelu(0.1f, 0.1f)))
        .isEqualTo("PReLU(num_parameters=2, init=0.1)");
    assertThat(PyTorch.write(Activations.tanh())).isEqualTo("Tanh()");
    assertThat(PyTorch.write(Activations.softplus(1f, Float.NEGATIVE_INFINITY)))
        .isEqualTo("Softplus(beta=1.0, threshold=float('-inf'))");
  }

  @DisplayName("any float that is written for PyTorch reads back as Python reads it, as a double")
  @Test
  void readsBackAsDouble() {
    float roundedTwice = 7.038531e-26f;
    String written = PyTorch.write(Activations.leakyRelu(roundedTwice));
    assertThat(PyTorch.read(written)).isEqualTo(Activations.leakyRelu(roundedTwice));
  }

  @DisplayName("no counterpart: the error names the system and what was asked for")
  @Test
  void noCounterpart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.read("Conv2d(3, 4)"))
        .withMessageContainingAll("PyTorch", "Conv2d", "LeakyReLU");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.write(Activations.prelu(0.1f, 0.2f)))
        .withMessageContainingAll("PyTorch", "PReLU", "prelu(0.1,0.2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.write(Activations.prelu(0f, -0f)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.write(Activations.prelu(new float[] {1f}, 4)))
        .withMessageContaining("elements_per_channel=4");
  }

  @DisplayName("PyTorch's functions of several elements are no activation: the error says what is")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "GLU(dim=-1);module;use Activations.glu().rows(width, GatedRows.Order.UP_GATE), or PyTorch.readGate",
        "glu;function;use Activations.glu().rows(width, GatedRows.Order.UP_GATE), or PyTorch.readGate",
        "Softmax(dim=1);module;use Activations.softmax(width), or PyTorch.readRows",
        "softmax;function;use Activations.softmax(width), or PyTorch.readRows",
        "x.softmax(-1);function;use Activations.softmax(width), or PyTorch.readRows",
        "LogSoftmax(dim=-1);module;use Activations.logSoftmax(width), or PyTorch.readRows",
        "log_softmax;function;use Activations.logSoftmax(width), or PyTorch.readRows",
        "nn.Softmin(dim=1);module;use Activations.softmax(width) of -x",
        "F.softmin(x);function;use Activations.softmax(width) of -x"
      })
  void ofSeveralElements(String text, String kind, String way) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.read(text))
        .withMessageContainingAll("PyTorch " + kind, "no Activation here", way);
  }

  @DisplayName("an error calls a module a module and a function a function")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "Conv2d(3, 4);PyTorch module \"Conv2d\"; counterparts of CELU, ELU, GELU",
        "F.conv2d(x, w);PyTorch function \"conv2d\"; celu, clamp, clamp_min, clip, elu, exp",
        "LeakyReLU(slope=1);the PyTorch module LeakyReLU with; [negative_slope, inplace]",
        "F.leaky_relu(x, slope=1);the PyTorch function leaky_relu with; [negative_slope, inplace]",
        "ELU(nan=1);the PyTorch module ELU with; [alpha, inplace]",
        "x.clamp(max=6);the PyTorch function clamp with; min must be given",
        "nn.modules.conv.Conv2d;PyTorch module \"conv.Conv2d\"; counterparts of CELU"
      })
  void kinds(String text, String kind, String others) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.read(text))
        .withMessageContainingAll(kind, others);
  }

  @DisplayName("GLU is read as a gated linear unit, whatever its dimension")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nn.GLU()",
        "GLU(dim=-1)",
        "torch.nn.modules.activation.GLU",
        "nn.GLU(1)",
        "F.glu(self.conv(x), dim=1)",
        "glu",
        "(3): GLU(dim=1)"
      })
  void gate(String text) {
    assertThat(PyTorch.readGate(text)).isEqualTo(Activations.glu());
  }

  @DisplayName("what is no GLU, or malformed, is refused as a gate")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "nn.ReLU();\"nn.ReLU()\" is not GLU",
        "nn.GLU(dim=x);cannot read \"x\" as a whole number for dim",
        "nn.GLU(1, 2);number 2",
        "F.glu(1);first argument of a function is its input",
        "nn.GLU(dim=1;parenthesis"
      })
  void noGate(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.readGate(text))
        .withMessageContaining(message);
  }

  @DisplayName("Softmax and LogSoftmax are read as functions of rows of the given width")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "nn.Softmax(dim=-1);softmax(10)",
        "Softmax(dim=1);softmax(10)",
        "Softmax(dim=None);softmax(10)",
        "F.softmax(self.fc(x), dim=-1);softmax(10)",
        "F.softmax(x, 1, 3, torch.float32);softmax(10)",
        "torch.softmax(x, -1, dtype=torch.float32);softmax(10)",
        "x.softmax(-1);softmax(10)",
        "nn.LogSoftmax(dim=1);log_softmax(10)",
        "torch.nn.functional.log_softmax(x, dim=1);log_softmax(10)",
        "torch.special.log_softmax(x, -1);log_softmax(10)",
        "x.log_softmax(dim=-1);log_softmax(10)"
      })
  void rows(String text, String name) {
    assertThat(PyTorch.readRows(text, 10).name()).isEqualTo(name);
  }

  @DisplayName("what is neither, malformed or over another dimension is refused as rows")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "nn.GLU();\"nn.GLU()\" is neither Softmax nor LogSoftmax",
        "nn.Softmin(dim=1);use Activations.softmax(width) of -x",
        "F.softmin(x, dim=1);use Activations.softmax(width) of -x",
        "nn.Softmax(dim=-2);dim must be the last one, such as -1, but is -2",
        "nn.Softmax(dim=1.5);cannot read \"1.5\" as a whole number for dim",
        "nn.Softmax(axis=-1);gives axis, which is none of [dim]",
        "nn.Softmax(1, 2);gives number 2",
        "F.softmax(1);first argument of a function is its input",
        "x.softmax(-1;parenthesis"
      })
  void noRows(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.readRows(text, 10))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("a width under 1: the error names it")
  void noWidth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.readRows("nn.Softmax(dim=-1)", 0))
        .withMessageContaining("width");
  }

  @DisplayName("a parameter that is malformed, missing or not known: the error quotes it")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "LeakyReLU(slope=0.2);slope",
        "LeakyReLU(0.2, False, 3);number 3",
        "Sigmoid(True);number 1",
        "Sigmoid(inplace=True);inplace",
        "PReLU(2147483648);2.147",
        "PReLU(16777217.5);num_parameters",
        "PReLU(1048577);num_parameters",
        "LeakyReLU(negative_slope=0.2, True);\"True\" follows a named argument",
        "F.softplus(2);first argument of a function is its input",
        "F.leaky_relu(0.2);[negative_slope, inplace]",
        "F.relu(x, True, False);number 3",
        "F.gelu_(x);gelu_",
        "LeakyReLU(input=x);input",
        "LeakyReLU(None);negative_slope must be a number but is None",
        "LeakyReLU(1/0);\"1/0\"",
        "LeakyReLU(0.2f);0.2f",
        "LeakyReLU(0x1p-2);0x1p-2",
        "F.rrelu(x, 0.1, 0.3, True);training must be False",
        "RReLU(0.1, 0.3, training=False);training",
        "F.silu(x=y);{x=y}",
        "LeakyReLU(nan);nan",
        "Hardtanh(min_val=2);min_val",
        "Hardtanh(2, 2);max must be above min = 2.0",
        "LeakyReLU(negative_slope=x);\"x\"",
        "LeakyReLU(0.2, negative_slope=0.3);twice",
        "LeakyReLU(0.2;parenthesis",
        "ELU(alpha=nan);nan",
        "RReLU(0.5);upper",
        "Threshold(0.1);value",
        "PReLU(1.5);1.5",
        "PReLU(0);0",
        "ReLU(inplace=x);inplace",
        "LeakyReLU(inplace);\"inplace\"",
        "LeakyReLU(inplace, 0.2);\"inplace\"",
        "ReLU(inplace, inplace=True);twice",
        "F.hardtanh(x, min_value=-2);min_value",
        "nn.Hardtanh(min_value=2);max must be at least min",
        "F.leaky_relu(-float('inf'));first argument of a function is its input",
        "F.leaky_relu(-Infinity);first argument of a function is its input",
        "F.leaky_relu(2E-);first argument of a function is its input",
        "F.leaky_relu(0.5x);first argument of a function is its input",
        "F.leaky_relu(0.5 x);first argument of a function is its input",
        "F.leaky_relu(1_000);first argument of a function is its input",
        "F.leaky_relu(float('nan'));first argument of a function is its input",
        "F.leaky_relu(my slope=0.5);my slope",
        "F.leaky_relu(0x10);first argument of a function is its input",
        "F.leaky_relu(*arguments);first argument of a function is its input",
        "F.leaky_relu('x', 0.2);first argument of a function is its input",
        "F.leaky_relu(, 0.2);first argument of a function is its input",
        "F.leaky_relu(x[0, 0.2);a bracket",
        "F.leaky_relu(x], 0.2);a bracket",
        "F.leaky_relu(x['a], 0.2);a quote",
        "F.relu(x) + y;does not end with",
        "F.relu(x)[0];does not end with",
        "y + F.relu(x);y + F.relu",
        "-x.relu();-x.relu",
        "x + y.relu();x + y.relu",
        "x.gelu();x.gelu",
        "self.relu(x);inplace",
        "x.prelu(w);tensor",
        "x.relu;x.relu",
        "x.clamp(-1);max must be given",
        "x.clamp(0, 0);max must be above min",
        "torch.clamp_min(x, 1);min=1.0",
        "nn.CELU(0);alpha",
        "partial(F.leaky_relu, 0.2);first argument of a function is its input",
        "partial();partial",
        "<class 'torch.nn.modules.conv.Conv2d'>;Conv2d",
        "(0): Sequential(;parenthesis",
        "();without the name",
        "(x);without the name",
        "nn.ReLU)(;parenthesis"
      })
  void malformed(String module, String quoted) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.read(module))
        .withMessageContaining(quoted);
  }

  @DisplayName("PyTorch's texts are read in either quotes")
  @ParameterizedTest
  @ValueSource(strings = {"ELU(alpha='one')", "ELU(alpha=\"one\")"})
  void texts(String module) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.read(module))
        .withMessageContaining("alpha must be a number but is one");
  }

  @Test
  @DisplayName("null: NullPointerException that names the argument")
  void nothing() {
    assertThatNullPointerException().isThrownBy(() -> PyTorch.read(null)).withMessage("text");
    assertThatNullPointerException().isThrownBy(() -> PyTorch.readGate(null)).withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> PyTorch.readRows(null, 1))
        .withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> PyTorch.write(null))
        .withMessage("activation");
  }
}
