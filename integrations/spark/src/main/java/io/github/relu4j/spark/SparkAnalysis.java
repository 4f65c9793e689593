package io.github.relu4j.spark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.V2ExpressionUtils;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.errors.QueryCompilationErrors;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Nil$;

/**
 * Binds a function to arguments as Spark does it for a function of a catalog, with the same errors.
 *
 * <p>Both methods of Spark that this takes have a Seq among their parameters, which is another type
 * in Scala 2.12 than in 2.13. They are found by name, so that one jar serves both.
 */
final class SparkAnalysis {

  private SparkAnalysis() {}

  /**
   * A call of a function. An {@link org.apache.spark.sql.AnalysisException}, which Java does not
   * know to be thrown here, refuses arguments that it does not take.
   */
  static Expression call(UnboundFunction function, List<Expression> arguments) {
    StructType types = new StructType();
    for (Expression argument : arguments) {
      types = types.add("_" + types.length(), argument.dataType(), argument.nullable());
    }
    BoundFunction bound;
    try {
      bound = function.bind(types);
    } catch (UnsupportedOperationException e) {
      throw refuse(function, arguments, e);
    }
    return (Expression)
        invoke(V2ExpressionUtils.class, "resolveScalarFunction", bound, seq(arguments));
  }

  /**
   * Throws the {@link org.apache.spark.sql.AnalysisException} for a function that does not take
   * these arguments.
   *
   * @return nothing; declared so that a caller can say {@code throw}
   */
  static RuntimeException refuse(
      UnboundFunction function, List<Expression> arguments, String reason) {
    return refuse(function, arguments, new UnsupportedOperationException(reason));
  }

  private static RuntimeException refuse(
      UnboundFunction function, List<Expression> arguments, UnsupportedOperationException reason) {
    throw SparkAnalysis.<RuntimeException>unchecked(
        (Throwable)
            invoke(
                QueryCompilationErrors.class,
                "functionCannotProcessInputError",
                function,
                seq(arguments),
                reason));
  }

  private static scala.collection.immutable.List<Expression> seq(List<Expression> expressions) {
    @SuppressWarnings("unchecked")
    scala.collection.immutable.List<Expression> seq =
        (scala.collection.immutable.List<Expression>)
            (scala.collection.immutable.List<?>) Nil$.MODULE$;
    for (int i = expressions.size() - 1; i >= 0; i--) {
      seq = seq.$colon$colon(expressions.get(i));
    }
    return seq;
  }

  private static Method method(Class<?> owner, String name) {
    return Arrays.stream(owner.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "relu4j-spark does not know this version of Spark: "
                        + owner.getName()
                        + " has no method "
                        + name));
  }

  private static Object invoke(Class<?> owner, String name, Object... arguments) {
    try {
      return method(owner, name).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw SparkAnalysis.<RuntimeException>unchecked(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Spark throws checked exceptions from methods that do not declare them. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
