package io.github.relu4j.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.StringType;
import scala.Function1;
import scala.Tuple3;
import scala.collection.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Activations as functions of Spark SQL: with {@code
 * spark.sql.extensions=io.github.relu4j.spark.ActivationExtensions} SQL knows
 *
 * <ul>
 *   <li>{@code relu4j(name, x)}: f(x), such as {@code relu4j('gelu', features)}
 *   <li>{@code relu4j_derivative(name, x)}: f'(x)
 *   <li>{@code relu4j_backward(name, x, grad_y)}: the gradient with respect to x
 *   <li>{@code relu4j(name, gate, up)}: a gated unit, such as {@code relu4j('swiglu', gate, up)}
 * </ul>
 *
 * <p><b>Names.</b> A constant text that {@link io.github.relu4j.Activations#parse} or {@link
 * io.github.relu4j.Activations#parseGated} reads, with parameters or without: {@code
 * 'leaky_relu(0.2)'}. {@code 'softmax'}, {@code 'log_softmax'}, {@code 'sparsemax'} and {@code
 * 'hardmax'} take an array as one row, {@code 'softmax(10)'} as rows of 10. Gated units have no
 * derivative here.
 *
 * <p><b>Types.</b> An {@code array<float>} gives an {@code array<float>} with the bits of the
 * library. An {@code array<double>} gives an {@code array<double>}: each element is rounded to a
 * float first, so the results have the accuracy of floats. Arrays of other numbers are cast to
 * doubles. The result of a function of two arrays has doubles if one of them has.
 *
 * <p><b>Null.</b> A null array gives null. A null element gives null at its place; it takes no part
 * in the row of a softmax. NaN gives NaN.
 *
 * <p><b>Errors.</b> At analysis, an {@link org.apache.spark.sql.AnalysisException} for a name that
 * is unknown, null or not constant, for a malformed parameter, for an argument that is no array of
 * numbers and for too many or too few of them. While a job runs, an {@link
 * IllegalArgumentException} for two arrays of a row that differ in length, and for an array whose
 * length does not fit the activation's channels or rows.
 *
 * <p>Each row's array is read and written in bulk, inside the code that Spark generates. The
 * results do not depend on that code, on partitions or on executors.
 *
 * @see ActivationCatalog
 */
public final class ActivationExtensions
    extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

  /** Made by Spark, of the name of the class. */
  public ActivationExtensions() {}

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    for (Operation operation : Operation.values()) {
      ExpressionInfo info = describe(operation);
      Function1<Seq<Expression>, Expression> call = arguments -> call(operation, arguments);
      extensions.injectFunction(
          new Tuple3<>(new FunctionIdentifier(operation.function()), info, ofAnySeq(call)));
    }
    return BoxedUnit.UNIT;
  }

  /** What DESCRIBE FUNCTION shows: there are no arguments, examples, notes and so on apart. */
  private static ExpressionInfo describe(Operation operation) {
    String name = ActivationExtensions.class.getName();
    return new ExpressionInfo(
        name, null, operation.function(), operation.usage(), "", "", "", "", "", "", "");
  }

  /** Scala 2.12 passes a Seq that need not be immutable, which the types of 2.13 do not say. */
  @SuppressWarnings("unchecked")
  private static Function1<scala.collection.immutable.Seq<Expression>, Expression> ofAnySeq(
      Function1<Seq<Expression>, Expression> call) {
    return (Function1<scala.collection.immutable.Seq<Expression>, Expression>)
        (Function1<?, ?>) call;
  }

  /** A call of a function, whose first argument is the name of an activation. */
  private static Expression call(Operation operation, Seq<Expression> arguments) {
    List<Expression> arrays = new ArrayList<>();
    for (int i = 1; i < arguments.size(); i++) {
      arrays.add(arguments.apply(i));
    }
    return SparkAnalysis.call(
        new ActivationFunction(operation, name(operation, arguments, arrays)), arrays);
  }

  private static String name(
      Operation operation, Seq<Expression> arguments, List<Expression> arrays) {
    UnboundFunction function = new ActivationFunction(operation, null);
    if (arguments.size() == 0) {
      throw SparkAnalysis.refuse(
          function, arrays, "it takes the name of an activation, and arrays");
    }
    Expression name = arguments.apply(0);
    Object text = name.dataType() instanceof StringType && name.foldable() ? name.eval(null) : null;
    if (text == null) {
      throw SparkAnalysis.refuse(
          function,
          arrays,
          "the name of an activation must be a constant text but is " + name.sql());
    }
    return text.toString();
  }
}
