#!/usr/bin/env bash
# Writes 50,000 people, counts them with Spark in local mode and in one process,
# and fails unless both say the same.
#
#   examples/cohort_spark/test.sh
#
# Needs the wheel in bindings/python/dist and Java 17 or newer. PYTHON names the
# interpreter, python3 unless said. Its environment is made in
# build/venvs-python/spark.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

unset PYTHONPATH PYTHONHOME VIRTUAL_ENV SPARK_HOME
export PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
# Nobody outside needs to reach it.
export SPARK_LOCAL_IP=127.0.0.1

here=examples/cohort_spark
venv=$PWD/build/venvs-python/spark
work=$PWD/build/cohort_spark
rm -rf "$venv" "$work"
mkdir -p "$work"

"${PYTHON:-python3}" -m venv "$venv"
"$venv/bin/pip" install --quiet bindings/python/dist/afterleaf-*.whl \
  "afterleaf[table]" -r "$here/requirements.txt"
export PATH="$venv/bin:$PATH" PYSPARK_PYTHON="$venv/bin/python"

python "$here/cohort.py" "$work/cohort" --people 50000 --seed 1 --files 4
python "$here/cohort.py" "$work/again" --people 50000 --seed 1 --files 4
diff -r "$work/cohort" "$work/again"

python "$here/one_process.py" "$work/cohort" "$work/one_process.csv"
spark-submit --master 'local[2]' "$here/assess_cohort.py" "$work/cohort" \
  "$work/spark.csv"
cmp "$work/one_process.csv" "$work/spark.csv"
awk -F, 'NR > 1 { people += $NF } END { exit people != 50000 }' \
  "$work/spark.csv"
# Everything between an all-clear and an emergency is among them.
for tier in T0 T1 T2 T3; do
  grep -q "^$tier," "$work/spark.csv"
done
echo "Spark and one process agree on 50000 people"
