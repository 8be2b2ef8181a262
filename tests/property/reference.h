// An independent answer about a person, in straight code that a clinician can
// follow beside the clinical rules. It shares nothing with the pack or the
// engine, so that a misreading on either side shows.

#ifndef AFTERLEAF_TESTS_PROPERTY_REFERENCE_H_
#define AFTERLEAF_TESTS_PROPERTY_REFERENCE_H_

#include <optional>
#include <string>
#include <vector>

#include "tests/property/person.h"
#include "tests/property/result.h"

namespace afterleaf::property {

Result Reference(const Person& person);

// The safety screen is finished and nothing in it is open.
bool ScreenIsComplete(const Person& person);

// The symptoms and stopped sedatives that every screen asks about.
const std::vector<std::string>& CoreSymptoms();
const std::vector<std::string>& SedativeStops();

// PHQ-9 was answered item by item, and the item on self-harm is not there.
bool Phq9AnsweredWithoutItem9(const Person& person);

// The symptom or medicine is known to be there, however it was answered.
bool Has(const Person& person, const std::string& code);

// A scale's total, stated or from its items. None: there is no total.
std::optional<int> TotalOf(const Person& person, const std::string& scale);

// A legal answer to one item. None: missing or illegal.
std::optional<int> ItemOf(const Person& person, const std::string& scale,
                          const std::string& item);

// Hours since the last use, of a range its low end. None: not known.
std::optional<int> HoursOf(const Person& person);

// Stopping a sedative: benzodiazepine, alcohol, or phenibut, baclofen, GHB.
bool StopsASedative(const Person& person);

// Using or tapering, or time since the last use unknown or at most 30 days.
bool UsedRecently(const Person& person);

// Withdrawal severity 0 to 3. None: neither scale has a total.
std::optional<int> SeverityOf(const Person& person);

// Dependence risk band: 0 low, 1 moderate, 2 high.
int DependenceRisk(const Person& person);

}  // namespace afterleaf::property

#endif  // AFTERLEAF_TESTS_PROPERTY_REFERENCE_H_
