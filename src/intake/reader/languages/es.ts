import type { Language } from './language.ts';

export const es: Language = {
  code: 'es',
  variants: ['es-MX'],
  headings: {
    summary:
      'perfil|resumen|sobre mí|perfil profesional|resumen profesional|extracto|información básica|objetivo|objetivo profesional|acerca de mí|presentación|información basica|perfil personal|sobre mi|quién soy|objetivos|objetivo laboral|resumen ejecutivo|acerca de|perfil laboral|resumen personal|objetivos profesionales|carta de presentación|descripción personal',
    work: 'experiencia|experiencia profesional|experiencia laboral|trayectoria profesional|historial laboral|empleo|prácticas|experiencia de trabajo|trayectoria laboral|historial profesional|experiencias|experiencia previa|prácticas profesionales|antecedentes laborales|experiencia laboral relevante|carrera profesional|experiencias laborales|trabajo|vida laboral|experiencias profesionales',
    education:
      'educación|formación|formación académica|estudios|títulos|formación educativa|educación y formación|historial académico|preparación académica|educación y capacitación|formación reglada|titulaciones|titulación|formación universitaria|datos académicos|perfil académico|trayectoria académica|antecedentes académicos|estudios realizados|formación profesional|información académica|estudios académicos',
    skills:
      'habilidades|competencias|aptitudes|conocimientos|destrezas|conocimientos informáticos|habilidades técnicas|herramientas|informática|competencias clave|habilidades y competencias|aptitudes principales|competencias digitales|competencias personales|capacidades|capacidades y competencias personales|competencias profesionales|tecnologías|idiomas y competencias|fortalezas|habilidades clave|habilidades blandas|habilidades informáticas|habilidades profesionales|competencias técnicas|conocimientos técnicos|destrezas y habilidades|habilidades y destrezas|habilidades personales|aptitudes profesionales|competencias informáticas|conocimientos y habilidades|software|áreas de experiencia|habilidades y conocimientos|herramientas y tecnologías',
    languages:
      'idiomas|lenguas|idioma|lengua materna|lengua(s) materna(s)|otros idiomas|otras lenguas|otro(s) idioma(s)|competencias lingüísticas|conocimiento de idiomas|lenguajes',
    certificates:
      'certificados|certificaciones|cursos|formación complementaria|licencias|cursos y certificaciones|certificación|licencias y certificaciones|cursos y certificados|formación continua|cursos y seminarios|cursos realizados|certificaciones y cursos|capacitaciones|capacitación|diplomados y cursos|cursos de formación|otros cursos|formación adicional|cursos y talleres|permisos y licencias',
    references:
      'referencias|referencia|recomendaciones|referencias personales|referencias laborales|referencias profesionales',
    contact: 'contacto|datos de contacto|información de contacto|contactar|datos de contacto personales|contáctame',
    personal: 'datos personales|información personal|información general|datos generales|datos',
    profiles: 'perfiles|redes sociales|enlaces|redes|perfiles sociales|perfiles en línea|enlaces de interés',
    volunteer:
      'voluntariado|experiencia de voluntariado|trabajo voluntario|voluntariados|actividades de voluntariado|experiencia como voluntario|experiencia como voluntaria|labor social|servicio comunitario',
    publications:
      'publicaciones|artículos|publicaciones científicas|libros|artículos publicados|publicaciones destacadas',
    awards:
      'premios|reconocimientos|premios y reconocimientos|logros|distinciones|becas|premios y distinciones|honores|becas y premios|honores y premios|logros y reconocimientos|menciones|logros académicos|reconocimientos y premios|galardones',
    interests:
      'intereses|aficiones|hobbies|intereses personales|pasatiempos|intereses y aficiones|aficiones e intereses|hobbies e intereses|tiempo libre',
    projects:
      'proyectos|proyectos personales|proyectos destacados|proyectos relevantes|proyectos académicos|proyectos realizados',
    other:
      'otros datos|actividades|otros|datos de interés|información adicional|otros datos de interés|servicio militar|afiliaciones|membresías|patentes|congresos|conferencias|ponencias|seminarios|información complementaria|otros conocimientos|actividades extracurriculares|disponibilidad|carnet de conducir|permiso de conducir|declaración|organizaciones|asociaciones|otra información',
  },
  labels: {
    name: 'nombre|nombre completo|nombre y apellidos',
    givenName: 'nombre de pila|nombres|nombre(s)|primer nombre',
    familyName: 'apellido|apellidos|apellido(s)',
    email: 'correo|correo electrónico|e-mail|email',
    phone: 'teléfono|móvil|tel|celular|telf',
    address: 'dirección|domicilio|ciudad|ubicación|residencia|localidad',
    url: 'sitio web|web|página web|portafolio',
    birthDate: 'fecha de nacimiento|nacido el|nacida el|nacimiento',
    nationality: 'nacionalidad',
    maritalStatus: 'estado civil',
    criminalRecord: 'antecedentes penales|certificado de antecedentes penales|antecedentes',
    religion: 'religión|confesión|credo|confesión religiosa',
    health:
      'salud|estado de salud|discapacidad|certificado de discapacidad|grado de discapacidad|embarazo|grupo sanguíneo|tipo de sangre|minusvalía',
    unionMembership: 'sindicato|afiliación sindical|afiliado a sindicato',
    politicalOpinion: 'partido político|afiliación política|militancia política|ideología política|militancia',
    ethnicOrigin: 'origen étnico|raza|etnia|origen racial|grupo étnico|pertenencia étnica',
    sexualOrientation: 'orientación sexual',
    gender: 'sexo|género',
    birthPlace: 'lugar de nacimiento|nacido en|nacida en|lugar y fecha de nacimiento|natural de',
    visaStatus:
      'permiso de trabajo|permiso de residencia|visado|visa|autorización de trabajo|situación migratoria|tarjeta de residencia|permiso de residencia y trabajo',
    photo: 'foto|fotografía',
    drivingLicence:
      'carnet de conducir|permiso de conducir|permiso de conducción|licencia de conducir|carné de conducir|licencia de conducción',
    age: 'edad',
    identityNumber:
      'dni|nie|nif|dni/nie|cédula|cédula de identidad|cédula de ciudadanía|pasaporte|número de pasaporte|documento de identidad|curp|rfc|rut|cuil|cuit|documento|número de seguridad social|nss|nº de pasaporte',
    keywords: 'palabras clave|tecnologías',
    courses: 'cursos|asignaturas|materias',
    score: 'puntuación|nota|nota media|calificación|promedio',
  },
  months: '9 sep set setiembre',
  present: 'presente|actualidad|actual|actualmente|hoy|hasta la fecha|a la fecha|en curso|la actualidad',
  since: 'desde|desde el|a partir de',
  from: 'de|del',
  until: 'hasta|hasta el|hasta la',
  to: 'a|al',
  seasons: 'primavera|verano|otoño|invierno',
  units: 'año|años|mes|meses',
  positions:
    'ingeniero|ingeniera|desarrollador|desarrolladora|gerente|director|directora|jefe|jefa|asistente|becario|becaria|consultor|consultora|analista|técnico|técnica|especialista|coordinador|coordinadora|responsable|administrativo|administrativa|auxiliar|profesor|profesora|enfermero|enfermera|contable|vendedor|vendedora|dependiente|dependienta|encargado|encargada|camarero|camarera|cocinero|cocinera|diseñador|diseñadora|programador|programadora|abogado|abogada|asesor|asesora|gestor|gestora|comercial|ejecutivo|ejecutiva|redactor|redactora|arquitecto|arquitecta|practicante|supervisor|supervisora|operario|operaria|conductor|conductora|mentora|voluntario|voluntaria|investigador|investigadora|médico|médica',
  organisations:
    's.l|s.l.|s.a|s.a.|sl|s.l.u.|s.a. de c.v.|grupo|empresa|universidad|hospital|banco|agencia|asociación|fundación|ayuntamiento|consultores|soluciones|tecnologías|clínica|hotel|colegio|ministerio|compañía|restaurante',
  schools:
    'universidad|colegio|instituto|escuela|facultad|academia|politécnica|uned|centro de formación|universitat|i.e.s.|ies',
  degrees:
    'licenciatura|licenciado|licenciada|grado|grado en|máster|master|bachillerato|diplomatura|doctorado|técnico superior|ingeniería|fp|ciclo formativo|postgrado|posgrado|maestría|bachiller|título|eso|diplomado|técnico en|grado superior|certificado de',
  levels:
    'experto|experta|avanzado|intermedio|básico|principiante|nativo|nativa|lengua materna|fluido|bilingüe|alto|medio|bajo|competencia profesional|competencia bilingüe o nativa|competencia básica|conversación|competencia nativa o bilingüe|competencia profesional completa|competencia limitada|elemental|nivel nativo|nivel alto|nivel medio',
  at: 'en',
  and: 'y|e',
  titles: 'curriculum vitae|currículum vitae|currículum|curriculum|hoja de vida|cv',
  letter: {
    greetings:
      'estimado|estimada|estimados|estimadas|a quien corresponda|a quien pueda interesar|a quien pueda corresponder|muy señor|muy señores',
    closings:
      'atentamente|cordialmente|saludos|saludos cordiales|un saludo|un cordial saludo|sin otro particular|le saluda|les saluda|reciba un cordial saludo',
    relations:
      'supervis*|jefe|jefa|a mi cargo|bajo mi|compañero|compañera|ha trabajado|trabajó|trabajado|colabor*|empleado|empleada|prestó sus servicios',
    between: 'entre',
  },
};
