package io.github.relu4j.spark;

import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.api.java.UDF1;

/** An operation on vectors of Spark ML. */
record VectorFunction(ArrayOperation operation) implements UDF1<Vector, Vector> {

  @Override
  public Vector call(Vector x) {
    if (x == null) {
      return null;
    }
    if (x instanceof SparseVector sparse && operation.keepsZero()) {
      return new SparseVector(sparse.size(), sparse.indices(), apply(sparse.values()));
    }
    return new DenseVector(apply(x.toArray()));
  }

  private double[] apply(double[] x) {
    return ElementType.toDoubles(operation.apply(ElementType.toFloats(x), null, null));
  }
}
