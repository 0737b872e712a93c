import type { Language } from './language.ts';

export const en: Language = {
  code: 'en',
  headings: {
    summary:
      'summary|about|about me|profile|professional summary|professional profile|executive summary|career summary|career objective|objective|personal statement|personal profile|introduction|career profile|basics|overview|bio|summary of qualifications|profile summary|professional overview|career overview|qualifications summary|career goal|career goals|statement|who i am|highlights of qualifications|about myself|personal summary|career objectives',
    work: 'experience|work|work experience|professional experience|employment|employment history|work history|career history|professional background|relevant experience|career|positions held|professional history|job history|internships|previous employment|professional work experience|employment record|professional employment|job experience|working experience|internship|internship experience|internships & work experience|employment experience|industry experience|additional experience|other experience|teaching experience|research experience|work & experience|experience & employment',
    education:
      'education|education and training|academic background|educational background|academic qualifications|qualifications|academic history|studies|schooling|education history|education & training|academics|educational qualifications|academic qualification|education & qualifications|education and qualifications|degrees|formal education|academic credentials|educational qualification|academic education|academic profile|scholastic record',
    skills:
      'skills|technical skills|key skills|core skills|core competencies|competencies|expertise|areas of expertise|technologies|tools|skill set|skills & tools|professional skills|it skills|computer skills|technical expertise|strengths|abilities|soft skills|hard skills|tech stack|technical proficiencies|skills summary|professional skills summary|top skills|digital skills|personal skills|communication skills|job-related skills|organisational / managerial skills|organisational skills|management and leadership skills|communication and interpersonal skills|technical skills and competences|personal skills and competences|key competencies|skills and competencies|interpersonal skills|skills & expertise|computer proficiency|core strengths|proficiencies',
    languages:
      'languages|language skills|language|spoken languages|language proficiency|mother tongue(s)|other language(s)|mother tongue|other languages|foreign languages|languages spoken',
    certificates:
      'certificates|certifications|certificate|licenses|licenses & certifications|licences|certifications & licenses|professional certifications|certificates & licenses|training|courses & certifications|trainings|professional development|licences & certifications|licenses and certifications|licences and certifications|training & certifications|professional training|continuing education|accreditations|courses and certifications|credentials|training courses|trainings & certifications',
    references:
      'references|referees|reference|testimonials|recommendations|professional references|referees & references|character references|references & testimonials',
    contact:
      'contact|contact details|contact information|contacts|contact me|get in touch|reach me|contact info|how to reach me|contact data',
    personal:
      'personal details|personal information|personal data|personal|details|personalia|personal particulars|personal profile details|bio data|biodata|bio-data|about the candidate|particulars',
    profiles:
      'profiles|social|links|social profiles|online|online profiles|social media|websites|on the web|social links',
    volunteer:
      'volunteer|volunteering|volunteer work|volunteer experience|volunteering experience|voluntary work|voluntary experience|community|community service|community involvement|volunteer activities|charity work|community engagement|civic engagement|volunteer & community|volunteering & community|voluntary activities',
    publications:
      'publications|selected publications|research publications|papers|articles|books|publications & presentations|published works',
    awards:
      'awards|honors|honours|honors & awards|awards & honors|honors-awards|honours & awards|awards & honours|achievements|awards & achievements|scholarships|scholarships & awards|prizes|recognition|awards & recognition|distinctions|grants|fellowships|honours and awards|honors and awards|awards and honors|awards and honours|awards and achievements|prizes and awards|medals',
    interests:
      'interests|hobbies|hobbies & interests|interests & hobbies|personal interests|leisure|leisure activities|activities & interests|interests & activities|passions|hobbies and interests|interests and hobbies',
    projects:
      'projects|personal projects|projects experience|project experience|selected projects|key projects|academic projects|open source|side projects|open source projects|open source contributions|notable projects|project highlights|research projects|university projects',
    other:
      "activities|extracurricular activities|memberships|affiliations|professional memberships|professional affiliations|memberships & affiliations|organizations|patents|conferences|presentations|talks|conferences & seminars|speaking|background|additional information|other|other information|miscellaneous|declaration|leadership|leadership experience|research|military service|military experience|test scores|further information|extracurriculars|availability|salary expectations|driving licence|driver's license|networks and memberships|conferences and seminars|creative works|social and political activities|annexes|trade union memberships",
  },
  labels: {
    name: 'name|full name',
    givenName:
      'first name|first names|first name(s)|given name|given names|given name(s)|forename|forenames|forename(s)',
    familyName: 'last name|last names|surname|surnames|surname(s)|family name|family names|family name(s)',
    email: 'email|e-mail|mail|email address|e-mail address',
    phone: 'phone|mobile|tel|telephone|cell|phone number|mobile phone|mob|contact number',
    address: 'address|location|residence|city|home address|lives in|based in|postal address',
    url: 'website|web|homepage|url|portfolio|site|blog',
    birthDate: 'date of birth|birth date|birthdate|dob|born|d.o.b',
    nationality: 'nationality|citizenship|citizen of',
    maritalStatus: 'marital status|family status|civil status',
    criminalRecord:
      'criminal record|criminal convictions|convictions|criminal history|dbs check|dbs|criminal background|unspent convictions|criminal record check',
    religion: 'religion|denomination|faith|church|religious affiliation|religious beliefs',
    health:
      'health|medical condition|disability|disabilities|health condition|state of health|health status|pregnancy|pregnant|disability status|blood group|blood type',
    unionMembership: 'trade union|union membership|trade union membership|union|labor union|labour union',
    politicalOpinion:
      'political party|political affiliation|party membership|political views|political opinion|politics|party',
    ethnicOrigin: 'ethnicity|ethnic origin|race|ethnic group|caste|tribe|racial origin',
    sexualOrientation: 'sexual orientation|sexuality',
    gender: 'gender|sex|pronouns|gender identity',
    birthPlace: 'place of birth|birthplace|birth place|born in|city of birth|country of birth',
    visaStatus:
      'work permit|residence permit|visa|visa status|right to work|work authorization|work authorisation|immigration status|eligibility to work|residency status|work eligibility|employment authorization|work visa',
    photo: 'photo|photograph|picture',
    drivingLicence:
      "driving licence|driving license|driver's license|driver's licence|drivers license|driver license|driving licences|full driving licence|licence category",
    age: 'age',
    identityNumber:
      'passport|passport no|passport number|national id|id number|identity number|identity card|id card|id no|social security number|ssn|national insurance number|ni number|tax number|tax id|tin|identity card number|national identification number|aadhaar|aadhaar number|pan|pan card|cnic|nric',
    keywords: 'keywords|technologies|tech stack|tools|stack',
    courses: 'courses|coursework|relevant coursework|modules',
    score: 'score|gpa|grade|mark|final grade',
  },
  months: '9 sept',
  present: 'present|now|current|currently|today|ongoing|to date|till date|date',
  since: 'since|from|starting',
  from: '',
  until: 'until|till|through|thru|up to',
  to: 'to',
  seasons: 'spring|summer|autumn|fall|winter|early|mid|late',
  units: 'year|years|yr|yrs|month|months|mo|mos',
  positions:
    'engineer|engineering|developer|manager|analyst|director|assistant|intern|designer|consultant|specialist|coordinator|lead|officer|programmer|administrator|architect|scientist|researcher|teacher|nurse|accountant|clerk|supervisor|executive|associate|representative|head|chief|vp|president|ceo|cto|cfo|coo|founder|co-founder|technician|editor|writer|waiter|waitress|driver|cook|chef|barista|cashier|lecturer|professor|trainee|apprentice|secretary|receptionist|strategist|owner|partner|freelancer|tutor|operator|planner|recruiter|attorney|lawyer|counsel|paralegal|bookkeeper|buyer|agent|advisor|adviser|salesperson|salesman|sales|marketer|mechanic|electrician|plumber|carpenter|caregiver|carer|physician|doctor|pharmacist|therapist|superintendent|foreman|guard|steward|copywriter|producer|photographer|journalist|translator|principal|junior|senior|staff|contractor|volunteer|mentor|auditor|controller|instructor|trainer|fellow|worker|merchandiser|dispatcher|librarian|surveyor|inspector|underwriter|broker|economist|statistician|biologist|chemist|dentist|veterinarian|pilot',
  organisations:
    'inc|ltd|llc|plc|corp|corporation|company|co|group|technologies|solutions|labs|bank|hospital|university|college|school|institute|agency|studio|studios|partners|holdings|systems|services|foundation|council|ministry|restaurant|hotel|café|cafe|consulting|software|media|industries|international|insurance|logistics|airlines|press|center|centre|clinic|department of|city of|limited|associates|ventures|networks|pharma|energy|retail|stores|store|shop|nhs|trust|library|museum|analytics|health|digital|capital|financial|freelance|self-employed',
  schools:
    'university|college|school|institute|academy|polytechnic|bootcamp|academy of|conservatory|seminary|mit|udemy|coursera',
  degrees:
    "bachelor|bachelors|bachelor's|master|masters|master's|bsc|b.sc|b.sc.|msc|m.sc|m.sc.|ba|b.a|b.a.|ma|m.a|m.a.|phd|ph.d|ph.d.|doctorate|doctor of|mba|b.eng|beng|m.eng|meng|diploma|associate of|associate degree|associate|a-levels|a levels|gcse|gcses|high school diploma|certificate|b.tech|btech|m.tech|mtech|bs|ms|b.s.|m.s.|llb|ll.b.|llm|ll.m.|bfa|mfa|bba|hnd|foundation degree|postgraduate|undergraduate|minor in|major in|ged|jd|md|b.com|bcom|m.com|bed|b.ed|pgce|hons",
  levels:
    'expert|advanced|intermediate|beginner|master|novice|proficient|basic|native|native speaker|fluent|conversational|mother tongue|bilingual|native or bilingual proficiency|full professional proficiency|professional working proficiency|limited working proficiency|elementary proficiency|working knowledge|good|very good|excellent|elementary|professional|native language|a1|a2|b1|b2|c1|c2|competent|familiar|experienced|native or bilingual|business fluent|skilled|upper intermediate',
  at: 'at',
  and: 'and|&',
  titles: 'curriculum vitae|cv|resume|résumé|curriculum|personal cv',
  letter: {
    greetings: 'dear|to whom it may concern|to whomever it may concern|hello|hi',
    closings:
      'sincerely|yours sincerely|yours faithfully|yours truly|faithfully|truly yours|kind regards|best regards|warm regards|with kind regards|with best regards|regards|best wishes|with best wishes|all the best|respectfully|cordially|many thanks|signed',
    relations:
      'supervis*|line manager|his manager|her manager|their manager|reported to|reports to|reporting to|direct report|colleague*|coworker*|co-worker*|worked with|worked alongside|worked for|worked under|working with|my team|our team|my student|taught|tutor*|mentor*|was employed|employed by|employed at|has worked|managed',
    between: 'between',
  },
};
